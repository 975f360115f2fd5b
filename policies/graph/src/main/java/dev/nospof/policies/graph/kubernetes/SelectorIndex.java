package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.WrongKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Objects that select pods, found by the pods' labels without asking each of them: a thousand services in one namespace are common.
 *
 * @param <T> what selects
 */
final class SelectorIndex<T> {
    private record Entry<T>(int position, T selecting) {}

    private final Map<String, List<Entry<T>>> byLabel = new HashMap<>();
    private final Map<String, List<Entry<T>>> others = new HashMap<>();
    private final BiPredicate<T, Map<String, String>> selects;

    SelectorIndex(
            List<T> all,
            Function<T, KubernetesObject> object,
            Function<T, LabelSelector> selector,
            BiPredicate<T, Map<String, String>> selects) {
        this.selects = selects;
        for (int i = 0; i < all.size(); i++) {
            var selecting = all.get(i);
            var around = object.apply(selecting).surroundings();
            var label = firstLabel(() -> selector.apply(selecting));
            var index = label.isPresent() ? byLabel : others;
            index.computeIfAbsent(around + "|" + label.orElse(""), k -> new ArrayList<>())
                    .add(new Entry<>(i, selecting));
        }
    }

    /** Those that select pods of this template, in their order. */
    Selected<T> of(KubernetesObject owner, PodTemplate template) {
        var around = owner.surroundings();
        var candidates = new ArrayList<>(others.getOrDefault(around + "|", List.of()));
        Map<String, String> labels;
        try {
            labels = template.labels();
        } catch (NotYetKnown unknown) {
            return new Selected<>(List.of(), Optional.of(unknown));
        }
        labels.forEach(
                (key, value) -> candidates.addAll(byLabel.getOrDefault(around + "|" + key + "=" + value, List.of())));
        candidates.sort((a, b) -> Integer.compare(a.position(), b.position()));
        return Selected.from(
                candidates.stream().map(Entry::selecting).toList(), selecting -> selects.test(selecting, labels));
    }

    private static Optional<String> firstLabel(Supplier<LabelSelector> selector) {
        try {
            return selector.get().labels().entrySet().stream()
                    .filter(label -> !ServiceObject.ADDED_BY_CONTROLLERS.contains(label.getKey()))
                    .map(label -> label.getKey() + "=" + label.getValue())
                    .findFirst();
        } catch (NotYetKnown | WrongKind unreadable) {
            return Optional.empty();
        }
    }
}
