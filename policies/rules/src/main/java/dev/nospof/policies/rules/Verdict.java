package dev.nospof.policies.rules;

import java.util.function.Function;

/** What a rule says of one resource. */
public sealed interface Verdict {
    <T> T match(Function<Holds, T> holds, Function<Broken, T> broken, Function<Undecided, T> undecided);

    record Holds() implements Verdict {
        @Override
        public <T> T match(Function<Holds, T> holds, Function<Broken, T> broken, Function<Undecided, T> undecided) {
            return holds.apply(this);
        }
    }

    /**
     * The promise is not kept.
     *
     * @param where the object and the property to look at: {@code Deployment orders, spec.replicas}
     * @param why what can happen, and what lets it: a sentence without its full stop
     * @param remedy what to change: a sentence without its full stop
     */
    record Broken(String where, String why, String remedy) implements Verdict {
        @Override
        public <T> T match(Function<Holds, T> holds, Function<Broken, T> broken, Function<Undecided, T> undecided) {
            return broken.apply(this);
        }

        /** Why and where, as one sentence. */
        public String sentence() {
            return why + " (" + where + ").";
        }
    }

    /**
     * The deciding value stays unknown until deployment, or is not in the plan; not a pass.
     *
     * @param unknown what is missing: {@code spec.replicas is unknown until deployment}
     */
    record Undecided(String where, String unknown) implements Verdict {
        @Override
        public <T> T match(Function<Holds, T> holds, Function<Broken, T> broken, Function<Undecided, T> undecided) {
            return undecided.apply(this);
        }

        /** What is unknown and where, as one sentence. */
        public String sentence() {
            return unknown + " (" + where + ").";
        }
    }
}
