package dev.nospof.policies.proof.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Where the replicas of one service are in the worst case that the scheduler's hard constraints leave open.
 *
 * <p>Zones and nodes are symbolic and shared by all services: zone 0 is each service's fullest one, node 0 each zone's fullest one, so that
 * services are together wherever they may be. Exact for the loss of one zone or one node; above that an upper bound of what is lost.
 *
 * @param pods one place per replica that runs
 * @param pending replicas that no place is left for even before anything is lost
 */
public record Placement(List<Place> pods, int pending) {

    /**
     * The place of one pod.
     *
     * @param zone from 0
     * @param node from 0, within the zone
     */
    public record Place(int zone, int node) {
        /** {@code zone a} */
        public String zoneName() {
            return zoneName(zone);
        }

        /** {@code node a1} */
        public String nodeName() {
            return "node " + letters(zone) + (node + 1);
        }

        /** {@code zone a} for 0, {@code zone b} for 1, and so on. */
        public static String zoneName(int zone) {
            return "zone " + letters(zone);
        }

        private static String letters(int zone) {
            return zone < 26 ? String.valueOf((char) ('a' + zone)) : letters(zone / 26 - 1) + letters(zone % 26);
        }
    }

    public Placement {
        pods = List.copyOf(pods);
    }

    /** How many pods the fullest zone has. */
    public int mostInOneZone() {
        var counts = new HashMap<Integer, Integer>();
        pods.forEach(pod -> counts.merge(pod.zone(), 1, Integer::sum));
        return counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
    }
}
