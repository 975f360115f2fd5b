package dev.nospof.appimages.testkit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Ends what this JVM has started when this JVM ends, however it ends. A shell holds the other end of a pipe; when the pipe closes, it
 * stops the processes and deletes the folders it was told of.
 */
public final class Leash {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            while read what which; do
              case $what in
                kill) kills="$kills $which" ;;
                quit) quits="$quits $which" ;;
                done) kills=$(echo "$kills " | sed "s/ $which / /"); quits=$(echo "$quits " | sed "s/ $which / /") ;;
                folder) folders="$folders $which" ;;
              esac
            done
            for each in $kills; do kill -9 $each; done
            for each in $quits; do kill -QUIT $each; done
            for each in $quits; do
              for moment in 1 2 3 4 5 6 7 8 9 10; do kill -0 $each && sleep 0.2; done
            done
            for each in $folders; do rm -rf "$each"; done
            """;

    private static final Leash ONLY = new Leash();

    private final BufferedWriter pipe;
    private final long shell;

    private Leash() {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = process.outputWriter();
            shell = process.pid();
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }

    /** Whatever this JVM has started so far, by whatever means, and what that has started. To be ended by SIGKILL. */
    public static void allThatRunsNow() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.pid() != ONLY.shell)
                .forEach(process -> kill(process.pid()));
    }

    /** To be ended by SIGKILL. */
    static void kill(long pid) {
        ONLY.tell("kill " + pid);
    }

    /** To be ended by SIGQUIT: PostgreSQL's immediate shutdown, which takes its children along. */
    static void quit(long pid) {
        ONLY.tell("quit " + pid);
    }

    /** Has ended: its number may belong to someone else from now on. */
    static void ended(long pid) {
        ONLY.tell("done " + pid);
    }

    /** To be deleted, with all that is in it. */
    public static void folder(Path folder) {
        ONLY.tell("folder " + folder);
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException shellGone) {
            throw new UncheckedIOException(shellGone);
        }
    }
}
