package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What workloads are connected to beyond their own manifests: ConfigMaps and Secrets by their names, and what is before them. Read once for all workloads. */
final class Wiring {
    private final Map<String, Resource> sources = new HashMap<>();
    private final Fronts fronts;

    Wiring(KubernetesObjects objects) {
        for (var kind : List.of("ConfigMap", "Secret")) {
            objects.ofKind(kind).forEach(o -> sources.put(key(kind, o.name(), o), o.resource()));
        }
        this.fronts = new Fronts(objects);
    }

    Fronts fronts() {
        return fronts;
    }

    /** The ConfigMap or Secret of this name beside a workload. */
    Optional<Resource> source(String kind, String name, KubernetesObject near) {
        return Optional.ofNullable(sources.get(key(kind, name, near)));
    }

    /** The ConfigMaps and Secrets that every pod of a workload reads when it starts, as {@code Secret orders-db}; none where that is not known. */
    SortedSet<String> reads(Workload workload) {
        return Reading.<SortedSet<String>>of(() -> {
                    var names = new TreeSet<String>();
                    var pod = workload.pods().spec();
                    for (var volume : pod.at("volumes").items()) {
                        add(names, volume.at("configMap"), "name", "ConfigMap");
                        add(names, volume.at("secret"), "secretName", "Secret");
                    }
                    var containers = new ArrayList<>(pod.at("containers").items());
                    containers.addAll(pod.at("initContainers").items());
                    for (var container : containers) {
                        for (var all : container.at("envFrom").items()) {
                            add(names, all.at("configMapRef"), "name", "ConfigMap");
                            add(names, all.at("secretRef"), "name", "Secret");
                        }
                        for (var one : container.at("env").items()) {
                            add(names, one.at("valueFrom", "configMapKeyRef"), "name", "ConfigMap");
                            add(names, one.at("valueFrom", "secretKeyRef"), "name", "Secret");
                        }
                    }
                    return names;
                })
                .orElse(new TreeSet<>());
    }

    private static void add(SortedSet<String> names, Field source, String property, String kind) {
        if (!source.at("optional").flag().orElse(false)) {
            source.at(property).text().ifPresent(name -> names.add(kind + " " + name));
        }
    }

    private static String key(String kind, String name, KubernetesObject near) {
        return kind + "|" + near.namespace() + "|" + name;
    }
}
