package dev.nospof.engine.inside;

/** Unwinds the thread that called {@code System.exit}. An error, so that no {@code catch (Exception)} of the program stops it. */
final class ProgramExit extends Error {
    private static final long serialVersionUID = 1L;

    ProgramExit(int status) {
        super("System.exit(" + status + ")", null, false, false);
    }
}
