package dev.nospof.policies.pack;

import dev.nospof.policies.rules.Rule;
import java.util.Set;

/**
 * Which rules need nothing but the resource they judge.
 *
 * <p>The engine asks about one resource before that resource is made, and about the stack after all is made; so a broken rule of these stops
 * {@code pulumi up --skip-preview} in time, too. Each rule is judged in one of the two places, never in both.
 */
final class AboutOneResource {
    /** A rule that a service, an autoscaler or a budget could change the verdict of does not belong here. */
    private static final Set<String> RULES = Set.of(
            "SVC-08", "SVC-09", "SVC-11", "SVC-12", "SVC-13", "SVC-18", "SVC-19", "SVC-20", "HPA-02", "HPA-03",
            "HPA-04", "HPA-05");

    private AboutOneResource() {}

    static boolean decides(Rule rule) {
        return RULES.contains(rule.id());
    }
}
