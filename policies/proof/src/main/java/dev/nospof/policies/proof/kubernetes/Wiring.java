package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the ConfigMaps and Secrets that pods read, by their names. Read once for all workloads. */
final class Wiring {
    private final Map<String, Resource> sources = new HashMap<>();

    Wiring(KubernetesObjects objects) {
        for (var kind : List.of("ConfigMap", "Secret")) {
            objects.ofKind(kind).forEach(o -> sources.put(key(kind, o.name(), o), o.resource()));
        }
    }

    /** The ConfigMap or Secret of this name beside a workload. */
    Optional<Resource> source(String kind, String name, KubernetesObject near) {
        return Optional.ofNullable(sources.get(key(kind, name, near)));
    }

    private static String key(String kind, String name, KubernetesObject near) {
        return kind + "|" + near.namespace() + "|" + name;
    }
}
