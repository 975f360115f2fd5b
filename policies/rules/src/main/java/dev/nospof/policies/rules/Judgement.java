package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import java.util.Optional;

/**
 * A rule's verdict on one resource.
 *
 * @param waiver in force for a broken rule; an expired one is not here, but breaks META-06
 */
public record Judgement(Rule rule, Resource subject, Verdict verdict, Optional<Waiver> waiver) {
    /** What is left after waivers. */
    public enum Outcome {
        HOLDS,
        BROKEN,
        UNDECIDED,
        WAIVED
    }

    public Outcome outcome() {
        return verdict.match(
                holds -> Outcome.HOLDS,
                broken -> waiver.isPresent() ? Outcome.WAIVED : Outcome.BROKEN,
                undecided -> Outcome.UNDECIDED);
    }

    public boolean isBroken() {
        return outcome() == Outcome.BROKEN;
    }
}
