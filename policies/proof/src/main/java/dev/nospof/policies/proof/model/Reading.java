package dev.nospof.policies.proof.model;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.WrongKind;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A fact that was read from a plan, or the reason why the plan does not tell it.
 *
 * <p>Sealed, so that whoever uses a fact must say what its absence means. What is not known is never taken for a pass.
 */
public sealed interface Reading<T> {
    <R> R match(Function<? super T, R> known, Function<String, R> unknown);

    /** What {@code reader} reads; unknown where a property is decided only by deployment, is secret, or is of the wrong kind. */
    static <T> Reading<T> of(Supplier<T> reader) {
        try {
            return new Known<>(reader.get());
        } catch (NotYetKnown | WrongKind unreadable) {
            return new Unknown<>(unreadable.getMessage());
        }
    }

    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        return match(next, Unknown::new);
    }

    /** For where the unknown is dealt with elsewhere, and only what is known matters here. */
    default T orElse(T other) {
        return match(known -> known, unknown -> other);
    }

    record Known<T>(T value) implements Reading<T> {
        @Override
        public <R> R match(Function<? super T, R> known, Function<String, R> unknown) {
            return known.apply(value);
        }
    }

    /**
     * Not told by the plan.
     *
     * @param why as a clause: {@code spec.replicas is unknown until deployment}
     */
    record Unknown<T>(String why) implements Reading<T> {
        @Override
        public <R> R match(Function<? super T, R> known, Function<String, R> unknown) {
            return unknown.apply(why);
        }
    }
}
