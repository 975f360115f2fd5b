package dev.nospof.tests.contract;

import dev.nospof.cli.Nospof;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What one call of the command line answered. */
record Spoken(int exitCode, String out, String err) {
    static Spoken by(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Nospof.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Spoken(exitCode, out.toString(), err.toString());
    }
}
