package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import java.util.List;
import java.util.Map;

/**
 * A label selector with {@code matchLabels} and {@code matchExpressions}.
 *
 * @param field where the selector stands; a plain map of labels (as a Service has) is read with {@link #ofLabels}
 */
public record LabelSelector(Map<String, String> labels, List<Field> expressions, Field field) {
    public static LabelSelector of(Field field) {
        return new LabelSelector(
                field.at("matchLabels").texts(), field.at("matchExpressions").items(), field);
    }

    public static LabelSelector ofLabels(Field field) {
        return new LabelSelector(field.texts(), List.of(), field);
    }

    /** Neither labels nor expressions. What that selects depends on the kind: everything for a budget, nothing for a Service. */
    public boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    public boolean matches(Map<String, String> podLabels) {
        return labels.entrySet().stream().allMatch(e -> e.getValue().equals(podLabels.get(e.getKey())))
                && expressions.stream().allMatch(expression -> holds(expression, podLabels));
    }

    private static boolean holds(Field expression, Map<String, String> podLabels) {
        var key = expression.at("key").text().orElse("");
        var values = expression.at("values").items().stream()
                .flatMap(v -> v.text().stream())
                .toList();
        var has = podLabels.containsKey(key);
        return switch (expression.at("operator").text().orElse("")) {
            case "In" -> has && values.contains(podLabels.get(key));
            case "NotIn" -> !has || !values.contains(podLabels.get(key));
            case "Exists" -> has;
            case "DoesNotExist" -> !has;
            default -> false;
        };
    }
}
