package dev.nospof.cli;

import java.io.PrintWriter;

/**
 * Where the words go. Colour and progress only where a person looks: the launcher says which streams are terminals, since Java can not
 * tell them apart.
 *
 * @param out for results
 * @param err for progress and problems
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean colour, boolean progress) {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    /** The process's own streams. {@code NO_COLOR} switches colour off, as everywhere. */
    public static Terminal ofProcess(PrintWriter out, PrintWriter err) {
        return new Terminal(
                out,
                err,
                Boolean.getBoolean("nospof.terminal.out") && System.getenv("NO_COLOR") == null,
                Boolean.getBoolean("nospof.terminal.err"));
    }

    /** Shows what is being done, on one line that the next call replaces; nothing where nobody looks. */
    public void doing(String what) {
        if (progress) {
            err.print(CLEAR_LINE + what + " …");
            err.flush();
        }
    }

    /** The same for what takes long: where no terminal shows a line that changes, each is a line of its own. */
    public void saying(String what) {
        if (progress) {
            doing(what);
        } else {
            err.println(what + " …");
        }
    }

    /** Takes the progress line away. */
    public void done() {
        if (progress) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    public String good(String text) {
        return painted("32", text);
    }

    public String doubtful(String text) {
        return painted("33", text);
    }

    public String bad(String text) {
        return painted("31", text);
    }

    public String strong(String text) {
        return painted("1", text);
    }

    public String faint(String text) {
        return painted("2", text);
    }

    private String painted(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
