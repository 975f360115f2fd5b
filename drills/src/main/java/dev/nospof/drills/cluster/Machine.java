package dev.nospof.drills.cluster;

/**
 * A node.
 *
 * @param zone the value of {@code topology.kubernetes.io/zone}; empty where it has none
 * @param ready whether Kubernetes has heard from it lately
 * @param cordoned whether it takes no new pods
 */
public record Machine(String name, String zone, boolean ready, boolean cordoned) {
    @Override
    public String toString() {
        return name;
    }
}
