package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.mend.Mend;
import java.util.List;

/**
 * One thing to break, once.
 *
 * @param what is broken and how: {@code zone-b powered off}
 * @param mends what undoes it, known before it is done; nothing where it undoes itself
 * @param lost what it takes away
 * @param goal when what was lost is back
 * @param strike does it; may take a while, as draining a node does
 */
public record Blow(String what, List<Mend> mends, Lost lost, Goal goal, Runnable strike) {
    /** What "full redundancy again" means after this fault. */
    public enum Goal {
        /** Every workload has all its pods, without those that the fault took. */
        REPLICAS,
        /** That, and all of them of the newest version. */
        ROLLED_OUT
    }

    public Blow {
        mends = List.copyOf(mends);
    }

    /** A blow that undoes itself. */
    static Blow once(String what, Lost lost, Runnable strike) {
        return new Blow(what, List.of(), lost, Goal.REPLICAS, strike);
    }
}
