package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.proof.model.Placement;
import dev.nospof.policies.proof.model.Placement.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts the pods of a workload where their loss hurts most, as far as the hard constraints allow.
 *
 * <p>Assumed of the cluster: each zone has a node with room. How many nodes there are is not assumed: for the loss of a zone, one zone
 * may have them all; for the loss of a node, a zone may have only one.
 */
final class WorstPlacement {
    private WorstPlacement() {}

    /** @param allowed the zones that the pods may be in */
    static Placement of(int replicas, List<Integer> allowed, Spreading spreading) {
        int zones = allowed.size();
        var perZone = perZone(replicas, zones, spreading);
        int placed = perZone.stream().mapToInt(Integer::intValue).sum();
        int onOneNode = onOneNode(replicas, zones, spreading);
        var pods = new ArrayList<Place>();
        for (int zone = 0; zone < zones; zone++) {
            for (int pod = 0; pod < perZone.get(zone); pod++) {
                pods.add(new Place(allowed.get(zone), pod / onOneNode));
            }
        }
        return new Placement(pods, replicas - placed);
    }

    /** All on one node, because something outside the scheduler's rules keeps them there. */
    static Placement together(int replicas, int zone) {
        return new Placement(Collections.nCopies(replicas, new Place(zone, 0)), 0);
    }

    private static List<Integer> perZone(int replicas, int zones, Spreading spreading) {
        if (spreading.apartByZone()) {
            return filled(replicas, zones, 1, 0);
        }
        if (spreading.overZones().isEmpty()) {
            return filled(replicas, zones, replicas, 0);
        }
        var spread = spreading.overZones().get();
        int most = spread.mostInOne(replicas, zones);
        int least = zones < spread.minDomains() ? 0 : Math.max(0, most - spread.maxSkew());
        return filled(replicas, zones, most, least);
    }

    /** One zone after the other gets {@code most}, as long as {@code least} remain for each of those that follow. */
    private static List<Integer> filled(int replicas, int zones, int most, int least) {
        var counts = new ArrayList<Integer>();
        int rest = replicas;
        for (int zone = 0; zone < zones; zone++) {
            int here = Math.min(most, Math.max(0, rest - least * (zones - zone - 1)));
            counts.add(here);
            rest -= here;
        }
        return counts;
    }

    private static int onOneNode(int replicas, int zones, Spreading spreading) {
        if (spreading.apartByNode() || replicas == 0) {
            return 1;
        }
        return spreading
                .overNodes()
                .map(spread -> spread.mostInOne(replicas, Math.max(zones, spread.minDomains())))
                .orElse(replicas);
    }
}
