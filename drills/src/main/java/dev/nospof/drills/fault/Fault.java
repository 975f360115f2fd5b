package dev.nospof.drills.fault;

import dev.nospof.policies.proof.model.Failure;
import java.util.List;

/** A kind of failure that can be brought about: one class each, listed in {@link Faults}. */
public interface Fault {
    /** As in {@code --faults}: {@code zone}. */
    String name();

    /** One line of what is done, for help. */
    String inWords();

    /** Which row of the proof predicts what happens: the first of these that there is; none where the proof does not speak of it. */
    List<Failure.Kind> standsFor();

    /**
     * What to break, one after the other, chosen so that it hurts; nothing where the environment has no such thing.
     *
     * @throws dev.nospof.drills.DrillProblem if the environment has such a thing, and there is no way to break it
     */
    List<Blow> blows(Arena arena);
}
