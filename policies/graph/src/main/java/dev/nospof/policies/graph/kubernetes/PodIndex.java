package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.WrongKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pods found by one of their labels: the way from a Service to what it leads to, without looking at every pod of the plan. */
final class PodIndex {
    private final Map<String, List<PodOwner>> byLabel = new HashMap<>();
    private final Map<String, List<PodOwner>> all = new HashMap<>();
    private final Map<String, NotYetKnown> doubts = new HashMap<>();

    PodIndex(List<PodOwner> owners) {
        for (var owner : owners) {
            var around = owner.object().surroundings();
            all.computeIfAbsent(around, a -> new ArrayList<>()).add(owner);
            labels(owner).forEach((key, value) -> byLabel.computeIfAbsent(
                            around + "|" + key + "=" + value, l -> new ArrayList<>())
                    .add(owner));
        }
    }

    /** Those that the Service certainly leads to, and the doubt where labels of others near it are not known. */
    Selected<PodOwner> behind(ServiceObject service) {
        var around = service.object().surroundings();
        var labels = service.selector().labels();
        var first = labels.entrySet().stream()
                .filter(label -> !ServiceObject.ADDED_BY_CONTROLLERS.contains(label.getKey()))
                .findFirst();
        var candidates = first.isPresent()
                ? byLabel.getOrDefault(
                        around + "|" + first.get().getKey() + "=" + first.get().getValue(), List.of())
                : all.getOrDefault(around, List.of());
        var found =
                Selected.from(candidates, owner -> service.selects(owner.pods().labels()));
        return new Selected<>(found.certain(), found.doubt().or(() -> Optional.ofNullable(doubts.get(around))));
    }

    private SortedMap<String, String> labels(PodOwner owner) {
        try {
            return owner.pods().labels();
        } catch (NotYetKnown unknown) {
            doubts.putIfAbsent(owner.object().surroundings(), unknown);
        } catch (WrongKind refused) {
            // The API server refuses such an object; nothing leads to it.
            return new TreeMap<>();
        }
        return new TreeMap<>();
    }
}
