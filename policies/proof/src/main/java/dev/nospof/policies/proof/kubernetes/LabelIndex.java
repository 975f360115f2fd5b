package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.kubernetes.LabelSelector;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Workloads by the labels of their pods, so that a selector is held only against those that it could match. */
final class LabelIndex {
    private final List<LabelledPods> all;
    private final Map<Map.Entry<String, String>, List<LabelledPods>> byLabel = new HashMap<>();

    LabelIndex(List<LabelledPods> all) {
        this.all = all;
        all.forEach(pods -> pods.labels().entrySet().forEach(label -> byLabel.computeIfAbsent(
                        Map.entry(label.getKey(), label.getValue()), l -> new ArrayList<>())
                .add(pods)));
    }

    /** All that the selector matches, and perhaps others. */
    List<LabelledPods> candidates(LabelSelector selector) {
        return Reading.<Map<String, String>>of(
                        () -> selector.field().at("matchLabels").texts())
                .orElse(Map.of())
                .entrySet()
                .stream()
                .findFirst()
                .map(label -> byLabel.getOrDefault(Map.entry(label.getKey(), label.getValue()), List.of()))
                .orElse(all);
    }
}
