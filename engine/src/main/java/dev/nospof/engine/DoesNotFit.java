package dev.nospof.engine;

import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.engine.refusal.ProgramRefusals;

/** The program cannot be run in this JVM: its SDK is of another shape than {@code inside} was built for, or it needs its own folder. */
final class DoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoesNotFit(String what) {
        super(what, null, false, false);
    }

    NoGraph asRefusal(String program) {
        return ProgramRefusals.doesNotFit(program, getMessage());
    }
}
