package dev.nospof.drills.verdict;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.recovery.Recovery;
import java.time.Duration;
import java.util.Optional;

/**
 * What the proof says of one service and one fault.
 *
 * @param answer what becomes of it
 * @param redundancy until it has all its own parts again
 */
public record Prediction(Answer answer, Recovery redundancy) {
    /** Within what time redundancy is to be full again while the fault lasts; empty where the plan does not say. */
    public Optional<Duration> fullRedundancy() {
        return redundancy.match(byItself -> Optional.of(byItself.time()), waits -> Optional.empty());
    }
}
