package dev.nospof.components.kubernetes.parts;

import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rules that a component's objects may break for a while, as annotations that each of them bears.
 *
 * @param annotations by their names; rules that do not judge an object pass its annotation over
 */
public record Waived(SortedMap<String, String> annotations) {
    /** No rule. */
    public static final Waived NONE = new Waived(new TreeMap<>());

    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*-\\d{2,}");

    public Waived {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }

    /**
     * And this one.
     *
     * @param rule as reports name it: {@code SVC-13}
     * @param until the last day on which it holds
     * @throws UnsafeArgs if it is no rule's name, or no reason is given
     */
    public Waived and(String rule, LocalDate until, String reason) {
        if (!RULE.matcher(rule).matches()) {
            throw badRule(rule);
        }
        if (reason.isBlank()) {
            throw noReason(rule);
        }
        var all = new TreeMap<>(annotations);
        all.put(Annotations.WAIVE_PREFIX + rule, until + " " + reason.strip());
        return new Waived(all);
    }

    private static UnsafeArgs badRule(String rule) {
        return UnsafeArgs.because(
                "Waiver",
                "'" + rule + "' is not the name of a rule",
                "It would waive nothing, and whoever reads it would believe otherwise.",
                "Write it as reports do, such as 'SVC-13'.");
    }

    private static UnsafeArgs noReason(String rule) {
        return UnsafeArgs.because(
                "Waiver of " + rule,
                "it gives no reason",
                "Nobody but its author could ever end it.",
                "Say in a few words what has to happen until it can go.");
    }
}
