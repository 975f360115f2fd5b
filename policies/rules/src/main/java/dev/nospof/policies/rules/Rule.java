package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One promise, and how to see in a plan whether it is kept. Rules are records without fields, so that a rule is its name.
 *
 * <p>A rule reads unknown and malformed values as if they were known and sound: {@link Rulebook} turns the exceptions of doing so into
 * verdicts, in one place.
 */
public interface Rule {
    /** Family and number, never given twice: {@code SVC-02}. */
    String id();

    Severity severity();

    /** What is promised, as one sentence. */
    String promise();

    /** The resources that the rule has a say about, each with its verdict, not yet asked for. */
    Stream<Case> cases(Plan plan);

    /** The name of the rule, its test and its page: {@code replicas-span-zones}. */
    default String stem() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Where its page stands: {@code docs/rules/replicas-span-zones.md}. */
    default String page() {
        return "docs/rules/" + stem() + ".md";
    }

    /**
     * A question that a rule asks.
     *
     * @param verdict empty where a closer look shows that the rule does not concern the subject
     */
    record Case(Resource subject, Supplier<Optional<Verdict>> verdict) {}
}
