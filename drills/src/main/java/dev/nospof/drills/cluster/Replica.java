package dev.nospof.drills.cluster;

import java.util.List;
import java.util.Map;

/**
 * A pod.
 *
 * @param node where it runs; empty while it waits for a place
 * @param ready whether Kubernetes calls it ready, which of a pod on a lost node it goes on doing for a while
 * @param ending whether it has been told to stop
 * @param containers their names
 * @param restarts how often its containers were started again
 */
public record Replica(
        String namespace,
        String name,
        String uid,
        String node,
        boolean ready,
        boolean ending,
        Map<String, String> labels,
        List<String> containers,
        int restarts) {
    public Replica {
        labels = Map.copyOf(labels);
        containers = List.copyOf(containers);
    }

    /** This pod until one of its containers is started again. */
    public String incarnation() {
        return uid + "#" + restarts;
    }

    @Override
    public String toString() {
        return name;
    }
}
