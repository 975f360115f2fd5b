package dev.nospof.policies.proof.model;

import dev.nospof.components.model.Strength;
import java.time.Duration;
import java.util.Optional;

/**
 * One service needs another.
 *
 * @param target the needed service's name in the matrix, or the name as written where the plan has no such service
 * @param queue what lies between, for {@link Strength#ASYNC} alone
 */
public record Need(String target, Strength strength, Optional<Queue> queue) {

    /**
     * A queue between two services.
     *
     * @param horizon how long it can hold work before the loss of who takes it is noticed
     */
    public record Queue(String name, Duration horizon) {}

    public Need {
        if (queue.isPresent() != (strength == Strength.ASYNC)) {
            throw new IllegalArgumentException("A dependency on '" + target + "' is " + strength.word()
                    + (queue.isPresent() ? " with" : " without")
                    + " a queue. Whose loss matters would be open. Name a queue for async, and none otherwise.");
        }
    }
}
