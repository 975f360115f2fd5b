package dev.nospof.cli.deploy;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Secrets that a plan's pods cannot start without.
 *
 * @param keys of each, by {@code namespace/name}; none where the pods take all that there are
 */
record WantedSecrets(SortedMap<String, NavigableSet<String>> keys) {
    WantedSecrets {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    /** Those that the plan names and does not declare itself. */
    static WantedSecrets of(Shipment shipment) {
        var keys = new TreeMap<String, NavigableSet<String>>();
        for (var manifest : shipment.ofKinds(Shipment.WITH_PODS).manifests()) {
            collect(manifest.object().at("spec"), namespace(manifest.object().namespace()), keys);
        }
        shipment.ofKinds("Secret").manifests().stream()
                .map(secret -> namespace(secret.object().namespace()) + "/"
                        + secret.object().name())
                .forEach(keys::remove);
        return new WantedSecrets(keys);
    }

    /** Without those that are there. */
    WantedSecrets without(Set<String> present) {
        var left = new TreeMap<>(keys);
        left.keySet().removeAll(present);
        return new WantedSecrets(left);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Manifests of them, each key with a value of its own. */
    String yaml(Supplier<String> value) {
        return keys.entrySet().stream()
                .map(secret -> yaml(secret.getKey().split("/", 2), secret.getValue(), value))
                .collect(Collectors.joining("---\n"));
    }

    /** {@code shop/credentials (orders, payments)} */
    NavigableSet<String> inWords() {
        return keys.entrySet().stream()
                .map(secret -> secret.getKey()
                        + (secret.getValue().isEmpty() ? "" : " (" + String.join(", ", secret.getValue()) + ")"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String yaml(String[] name, Set<String> keys, Supplier<String> value) {
        var data = keys.stream()
                .map(key -> "  " + key + ": \"" + value.get() + "\"\n")
                .collect(Collectors.joining());
        return "apiVersion: v1\nkind: Secret\nmetadata: {name: " + name[1] + ", namespace: " + name[0] + "}\n"
                + (data.isEmpty() ? "" : "stringData:\n" + data);
    }

    private static String namespace(String stated) {
        return stated.isEmpty() ? "default" : stated;
    }

    private static void collect(Field field, String namespace, SortedMap<String, NavigableSet<String>> keys) {
        if (field.value() instanceof Value.Items) {
            field.items().forEach(item -> collect(item, namespace, keys));
        } else if (field.value() instanceof Value.Fields) {
            field.fields().forEach((name, below) -> {
                switch (name) {
                    case "secretKeyRef" -> want(below, "name", "key", namespace, keys);
                    case "secretRef" -> want(below, "name", "", namespace, keys);
                    case "secret" ->
                        want(below, below.at("secretName").isPresent() ? "secretName" : "name", "", namespace, keys);
                    default -> collect(below, namespace, keys);
                }
            });
        }
    }

    private static void want(
            Field reference, String name, String key, String namespace, SortedMap<String, NavigableSet<String>> keys) {
        if (!(reference.value() instanceof Value.Fields)
                || reference.at("optional").flag().orElse(false)) {
            return;
        }
        reference.at(name).text().ifPresent(secret -> {
            var known = keys.computeIfAbsent(namespace + "/" + secret, s -> new TreeSet<>());
            if (!key.isEmpty()) {
                reference.at(key).text().ifPresent(known::add);
            }
            if (reference.value() instanceof Value.Fields all && all.fields().containsKey("items")) {
                reference.at("items").items().forEach(item -> item.at("key")
                        .text()
                        .ifPresent(known::add));
            }
        });
    }
}
