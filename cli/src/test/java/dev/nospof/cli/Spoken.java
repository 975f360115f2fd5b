package dev.nospof.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What one call of the command line answered. */
record Spoken(int exitCode, String out, String err) {
    static Spoken by(String... args) {
        return by(false, args);
    }

    static Spoken by(boolean colour, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), colour, false);
        int exitCode = Nospof.execute(terminal, args);
        return new Spoken(exitCode, out.toString(), err.toString());
    }
}
