package dev.nospof.drills.cluster;

import java.util.Map;

/**
 * Something that keeps pods running.
 *
 * @param kind {@code Deployment} or {@code StatefulSet}
 * @param wanted how many pods it was told to keep
 * @param selector the labels of its pods
 * @param rolledOut whether all its pods are of its newest version, as far as its controller has seen
 */
public record Workload(
        String kind, String namespace, String name, int wanted, Map<String, String> selector, boolean rolledOut) {
    public Workload {
        selector = Map.copyOf(selector);
    }

    /** The same whatever becomes of its pods: {@code StatefulSet shop/db}. */
    public String id() {
        return kind + " " + namespace + "/" + name;
    }

    boolean owns(Replica replica) {
        return !selector.isEmpty()
                && replica.namespace().equals(namespace)
                && replica.labels().entrySet().containsAll(selector.entrySet());
    }

    @Override
    public String toString() {
        return name;
    }
}
