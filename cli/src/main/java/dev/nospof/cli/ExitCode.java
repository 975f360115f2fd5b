package dev.nospof.cli;

/** What the command's exit code means to whoever called it. */
public final class ExitCode {
    /** Nothing was found. */
    public static final int CLEAN = 0;
    /** Something was found: a rule is broken, or one failure takes a service down. */
    public static final int FINDINGS = 1;
    /** The question could not be answered: bad arguments, unreadable input, a program that fails. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
