package dev.nospof.policies.proof.recovery;

import java.time.Duration;

/**
 * One mechanism on the way back, and the longest it takes.
 *
 * @param what in a few words: {@code node noticed}
 * @param source where the figure comes from: a property of the plan, or a document
 */
public record Step(String what, Duration time, String source) {
    public Step {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The recovery step '" + what + "' takes " + time
                    + ". Nothing heals before it broke. Give a time of zero or more.");
        }
    }

    @Override
    public String toString() {
        return what + " " + Times.inWords(time);
    }
}
