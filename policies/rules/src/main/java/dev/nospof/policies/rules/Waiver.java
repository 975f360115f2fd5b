package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.SourceLocation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that an object need not keep for a while, with the reason.
 *
 * @param rule the rule's id
 * @param object whom it is waived for, as verdicts write it ({@code Deployment shop/orders}), or {@code *} for all
 * @param until the last day on which it is waived
 * @param source where it is written
 */
public record Waiver(String rule, String object, String reason, LocalDate until, Optional<SourceLocation> source) {
    /** All objects. */
    public static final String ALL = "*";

    public Waiver {
        if (rule.isBlank() || object.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "A waiver for rule '" + rule + "' and object '" + object + "' has reason '" + reason + "'."
                            + "\nNobody could tell later whether it is still needed."
                            + "\nGive rule, object and reason.");
        }
    }

    boolean covers(Rule broken, Resource subject) {
        return rule.equals(broken.id()) && (object.equals(ALL) || object.equals(Where.of(subject)));
    }

    boolean isInForce(LocalDate today) {
        return !today.isAfter(until);
    }
}
