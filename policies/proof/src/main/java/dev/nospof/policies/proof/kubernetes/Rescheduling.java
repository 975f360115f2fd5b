package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.proof.model.Placement;
import dev.nospof.policies.proof.model.Placement.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many pods can run once a zone or a node is gone and nothing has come back yet.
 *
 * <p>A hard spread goes on counting a lost domain as an empty one unless {@code nodeTaintsPolicy} is {@code Honor}; then no surviving domain may hold more
 * than {@code maxSkew}, and replacements stay Pending. Measured on a real cluster of three zones: three replicas stayed one short for as long as
 * the zone was away; with {@code Honor} they were back at three after 43 s. See
 * https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 *
 * @param pods that can run on what is left
 * @param heldBackBy why it is not more, as a clause; empty where nothing holds pods back
 */
record Rescheduling(int pods, Optional<String> heldBackBy) {
    private static final Rescheduling FREE = new Rescheduling(Integer.MAX_VALUE, Optional.empty());

    /** @param zones those that the pods may be in while nothing is lost */
    static Rescheduling afterZone(int lost, int zones, Placement placement, Spreading spreading) {
        var left = placement.pods().stream().filter(p -> p.zone() != lost).toList();
        var overZones = overZones(left, zones, spreading);
        var overNodes = overNodes(left, zones, spreading);
        return overZones.pods <= overNodes.pods ? overZones : overNodes;
    }

    /** The lost node may have been the only one of its zone; then the zone's rules bind as well. */
    static Rescheduling afterNode(Place lost, int zones, Placement placement, Spreading spreading) {
        var left = placement.pods().stream().filter(p -> !p.equals(lost)).toList();
        var overNodes = overNodes(left, zones, spreading);
        var zoneEmpty = left.stream().noneMatch(p -> p.zone() == lost.zone());
        var overZones = zoneEmpty ? overZones(left, zones, spreading) : FREE;
        return overZones.pods <= overNodes.pods ? overZones : overNodes;
    }

    private static Rescheduling overZones(List<Place> left, int zones, Spreading spreading) {
        var counts = new LinkedHashMap<Object, Integer>();
        left.forEach(p -> counts.merge(p.zone(), 1, Integer::sum));
        if (spreading.apartByZone()) {
            return new Rescheduling(zones - 1, Optional.of("required anti-affinity allows one pod per zone"));
        }
        return spreading
                .overZones()
                .filter(spread -> bindsWithout(spread, zones - 1))
                .map(spread -> new Rescheduling(atMost(spread.maxSkew(), counts, zones - 1), because(spread, zones)))
                .orElse(FREE);
    }

    private static Rescheduling overNodes(List<Place> left, int zones, Spreading spreading) {
        var counts = new LinkedHashMap<Object, Integer>();
        left.forEach(p -> counts.merge(p, 1, Integer::sum));
        int nodes = Math.max(counts.size(), zones - 1);
        if (spreading.apartByNode()) {
            return new Rescheduling(
                    Math.max(nodes, 1),
                    Optional.of("required anti-affinity allows one pod per node, and no further node is certain"));
        }
        return spreading
                .overNodes()
                .filter(spread -> bindsWithout(spread, nodes))
                .map(spread -> new Rescheduling(
                        atMost(spread.maxSkew(), counts, nodes),
                        Optional.of("the spread over nodes still counts the lost node as an empty one"
                                + " (no nodeTaintsPolicy Honor)")))
                .orElse(FREE);
    }

    private static boolean bindsWithout(Spreading.Hard spread, int domainsLeft) {
        return !spread.honorsTaints() || domainsLeft < spread.minDomains();
    }

    private static Optional<String> because(Spreading.Hard spread, int zones) {
        return Optional.of(
                spread.honorsTaints()
                        ? "minDomains " + spread.minDomains() + " wants more than the " + (zones - 1) + " zones left"
                        : "the spread over zones still counts the lost zone as an empty one (no nodeTaintsPolicy Honor)");
    }

    private static int atMost(int each, Map<Object, Integer> counts, int domains) {
        int pods = counts.values().stream()
                .mapToInt(count -> Math.max(each, count))
                .sum();
        return pods + Math.max(0, domains - counts.size()) * each;
    }
}
