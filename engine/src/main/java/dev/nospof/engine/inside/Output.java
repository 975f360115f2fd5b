package dev.nospof.engine.inside;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program's {@code System.out} and {@code System.err} lead: into the run's log, so that a program's chatter never mixes with
 * a report on standard output, and two runs at a time do not mix with each other.
 */
public final class Output {
    /** Read instead of {@code System.out}; not final because the program may set it. */
    @SuppressWarnings("NonFinalStaticField")
    public static volatile PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true);

    /** Read instead of {@code System.err}. */
    @SuppressWarnings("NonFinalStaticField")
    public static volatile PrintStream err = out;

    private Output() {}

    static void connect(Line line) {
        out = new PrintStream(new Lines(line), true, StandardCharsets.UTF_8);
        err = new PrintStream(new Lines(line), true, StandardCharsets.UTF_8);
    }

    private static final class Lines extends OutputStream {
        private final Line line;
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        Lines(Line line) {
            this.line = line;
        }

        @Override
        public synchronized void write(int octet) {
            if (octet == '\n') {
                line.tell("printed", begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            } else if (octet != '\r') {
                begun.write(octet);
            }
        }
    }
}
