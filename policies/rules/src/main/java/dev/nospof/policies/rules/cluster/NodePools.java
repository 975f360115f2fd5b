package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Plan;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Karpenter's pools of nodes. */
final class NodePools {
    /** https://pkg.go.dev/time#ParseDuration, as far as Karpenter takes it */
    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s)?");

    private NodePools() {}

    static Stream<KubernetesObject> of(Plan plan) {
        return plan.objects().ofKind("NodePool").stream()
                .filter(each -> each.groupVersion().startsWith("karpenter.sh/"));
    }

    /** {@code 1h30m} */
    static long seconds(Field field) {
        var parts = DURATION.matcher(field.text().orElse(""));
        if (!parts.matches() || parts.group().isEmpty()) {
            throw WrongKind.at(field, "a duration such as 1h30m");
        }
        return 3_600 * number(parts.group(1)) + 60 * number(parts.group(2)) + number(parts.group(3));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
