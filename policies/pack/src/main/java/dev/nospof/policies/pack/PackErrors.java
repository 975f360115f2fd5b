package dev.nospof.policies.pack;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Messages of the pack itself. */
final class PackErrors {
    private PackErrors() {}

    /** With the stack trace: there is no other place where a user could find it. */
    static String fault(RuntimeException fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return "The nospof policy pack failed: " + fault + ".\n"
                + "The stack was not judged, so it is not known to be without a single point of failure.\n"
                + "This is a fault of nospof, not of the stack: report it with the lines below.\n"
                + "[docs/guides/policy-pack.md]\n" + trace;
    }

    static String noEngine() {
        return """
                The nospof policy pack was started without the engine's address.
                There is nobody to answer, so nothing is judged.
                Do not start it by hand: run pulumi preview --policy-pack policies/pack.
                [docs/guides/policy-pack.md]""";
    }
}
