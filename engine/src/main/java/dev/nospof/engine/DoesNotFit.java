package dev.nospof.engine;

import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.engine.refusal.ProgramRefusals;

/** The program's SDK is of another shape than the classes in {@code inside} were built for. */
final class DoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoesNotFit(String what) {
        super(what, null, false, false);
    }

    NoGraph asRefusal(String program) {
        return ProgramRefusals.doesNotFit(program, getMessage());
    }
}
