package dev.nospof.drills.means;

import dev.nospof.drills.cluster.Machine;
import dev.nospof.drills.mend.Means;
import dev.nospof.drills.mend.Mend;

/** A way to take nodes away and to give them back. */
public interface NodeMeans extends Means {
    /** In a sentence, of a node: {@code powered off}. */
    String inWords();

    /** How to give it back; written down before {@link #takeAway}. */
    Mend giveBack(Machine machine);

    /**
     * Takes it away, now.
     *
     * @throws RuntimeException if it could not
     */
    void takeAway(Machine machine);
}
