package dev.nospof.policies.proof.answer;

import java.util.OptionalInt;

/**
 * What is left of a service.
 *
 * @param left replicas that still answer
 * @param of replicas that there are when nothing is lost
 * @param peak replicas that the declared peak load needs, where it is declared
 */
public record Capacity(int left, int of, OptionalInt peak) {
    public Capacity {
        if (left < 0 || left > of) {
            throw new IllegalArgumentException("Capacity has " + left + " replicas left of " + of
                    + ". A loss leaves at most what there was. Give a number from 0 to " + of + ".");
        }
    }

    /** Rounded to whole percent; 100 where there was nothing. */
    public int percent() {
        return of == 0 ? 100 : Math.round(100f * left / of);
    }

    /** Whether what is left carries the declared peak; true where none is declared and anything is left. */
    public boolean carriesPeak() {
        return left >= peak.orElse(1);
    }
}
