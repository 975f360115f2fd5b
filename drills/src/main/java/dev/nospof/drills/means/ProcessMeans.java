package dev.nospof.drills.means;

import dev.nospof.drills.cluster.Replica;
import dev.nospof.drills.mend.Mend;
import java.util.List;

/** A way to reach into a pod's containers from outside, which Kubernetes itself has not. */
public interface ProcessMeans {
    /** What is sent to a container's first process. */
    enum Signal {
        /** Ends at once. */
        KILL,
        /** Stands still, and goes on living. */
        STOP
    }

    /** What undoes it; nothing where it undoes itself, as a killed container does by being started again. */
    List<Mend> undo(Replica replica, String container, Signal signal);

    /**
     * Sends it.
     *
     * @throws RuntimeException if it could not
     */
    void send(Replica replica, String container, Signal signal);
}
