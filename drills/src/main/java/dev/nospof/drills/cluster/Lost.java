package dev.nospof.drills.cluster;

import java.util.Set;

/**
 * What a fault has taken away, whatever Kubernetes still says of it.
 *
 * @param pods their {@link Replica#incarnation}s: a pod whose container was started again is there again
 * @param nodes their names
 */
public record Lost(Set<String> pods, Set<String> nodes) {
    public static final Lost NOTHING = new Lost(Set.of(), Set.of());

    public Lost {
        pods = Set.copyOf(pods);
        nodes = Set.copyOf(nodes);
    }

    boolean has(Replica replica) {
        return pods.contains(replica.incarnation()) || nodes.contains(replica.node());
    }
}
