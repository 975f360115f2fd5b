package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Scalers found by the kind and name that they refer to. Those whose reference is no plain name are asked for every workload near them.
 *
 * @param <T> what scales
 */
final class TargetIndex<T> {
    private final Map<String, List<T>> byName = new HashMap<>();
    private final Map<String, List<T>> others = new HashMap<>();
    private final Function<T, TargetReference> reference;
    private final ResourceGraph graph;

    TargetIndex(List<T> scalers, Function<T, TargetReference> reference, ResourceGraph graph) {
        this.reference = reference;
        this.graph = graph;
        for (var scaler : scalers) {
            var target = reference.apply(scaler);
            var around = target.owner().surroundings();
            if (target.field().value() instanceof Value.Fields fields
                    && fields.fields().get("name") instanceof Value.Text name
                    && !graph.symbols().containsKey(name.text())) {
                byName.computeIfAbsent(key(around, name.text()), k -> new ArrayList<>())
                        .add(scaler);
            } else {
                others.computeIfAbsent(around, k -> new ArrayList<>()).add(scaler);
            }
        }
    }

    /** Those that scale this workload: first those that name it, then those that turn out to mean it. */
    Selected<T> of(KubernetesObject workload) {
        var around = workload.surroundings();
        var candidates = new ArrayList<>(byName.getOrDefault(key(around, workload.name()), List.of()));
        candidates.addAll(others.getOrDefault(around, List.of()));
        return Selected.from(candidates, scaler -> reference.apply(scaler).names(workload, graph));
    }

    private static String key(String around, String name) {
        return around + "|" + name;
    }
}
