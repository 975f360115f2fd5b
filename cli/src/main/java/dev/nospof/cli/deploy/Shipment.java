package dev.nospof.cli.deploy;

import dev.nospof.cli.render.Manifest;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that a plan puts into a cluster, in the order in which it is applied: what others stand in or need comes first.
 *
 * @param manifests sorted
 */
record Shipment(List<Manifest> manifests) {
    private static final int OTHER = 9;
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("Namespace", 0),
            Map.entry("CustomResourceDefinition", 1),
            Map.entry("PriorityClass", 2),
            Map.entry("StorageClass", 2),
            Map.entry("ResourceQuota", 3),
            Map.entry("LimitRange", 3),
            Map.entry("ServiceAccount", 4),
            Map.entry("ClusterRole", 5),
            Map.entry("ClusterRoleBinding", 6),
            Map.entry("Role", 5),
            Map.entry("RoleBinding", 6),
            Map.entry("ConfigMap", 7),
            Map.entry("Secret", 7),
            Map.entry("Service", 8),
            Map.entry("Pod", 10),
            Map.entry("Deployment", 10),
            Map.entry("StatefulSet", 10),
            Map.entry("DaemonSet", 10),
            Map.entry("Job", 10),
            Map.entry("CronJob", 10),
            Map.entry("HorizontalPodAutoscaler", 11));

    /** Kinds of objects that keep pods, or are one. */
    static final String[] WITH_PODS = {"Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob"};

    Shipment {
        manifests = List.copyOf(manifests);
    }

    static Shipment of(ResourceGraph graph) {
        return new Shipment(Manifest.of(graph).stream()
                .sorted(Comparator.comparingInt(Shipment::rank))
                .toList());
    }

    private static int rank(Manifest manifest) {
        return RANKS.getOrDefault(manifest.object().kind(), OTHER);
    }

    /** What makes names and kinds known that the rest is written in. */
    Shipment ground() {
        return where(manifest -> rank(manifest) <= 1);
    }

    Shipment rest() {
        return where(manifest -> rank(manifest) > 1);
    }

    Shipment where(java.util.function.Predicate<Manifest> wanted) {
        return new Shipment(manifests.stream().filter(wanted).toList());
    }

    Shipment ofKinds(String... kinds) {
        var wanted = List.of(kinds);
        return where(manifest -> wanted.contains(manifest.object().kind()));
    }

    boolean isEmpty() {
        return manifests.isEmpty();
    }

    String yaml() {
        return manifests.stream().map(Manifest::yaml).collect(Collectors.joining("---\n"));
    }

    /** The images that its pods name, and for each the first object that does. */
    SortedMap<String, String> images() {
        var images = new TreeMap<String, String>();
        for (var manifest : ofKinds(WITH_PODS).manifests()) {
            collect(manifest.object().at("spec"), manifest.object().toString(), images);
        }
        return images;
    }

    private static void collect(Field field, String object, SortedMap<String, String> images) {
        if (field.value() instanceof Value.Fields) {
            field.fields().forEach((name, below) -> {
                if (name.equals("containers") || name.equals("initContainers")) {
                    below.items()
                            .forEach(container ->
                                    container.at("image").text().ifPresent(image -> images.putIfAbsent(image, object)));
                } else {
                    collect(below, object, images);
                }
            });
        }
    }
}
