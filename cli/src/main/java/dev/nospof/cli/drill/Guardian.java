package dev.nospof.cli.drill;

import dev.nospof.cli.Nospof;
import dev.nospof.drills.DrillProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A process that outlives the drill: it does nothing for as long as the drill holds the other end of its input, and then undoes whatever the journal still
 * holds. So Ctrl-C, kill -9 and an exhausted heap leave nothing broken.
 */
public final class Guardian {
    /** What it says when it stands guard. */
    public static final String READY = "on guard";

    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final Process process;

    private Guardian(Process process) {
        this.process = process;
    }

    /**
     * Does something under guard.
     *
     * @param words of the command that undoes everything, when its input ends
     * @throws DrillProblem if the guardian does not start; then nothing is done
     */
    public static <T> T over(List<String> words, Supplier<T> dangerous) {
        var guardian = start(words);
        try {
            return dangerous.get();
        } finally {
            guardian.relieve();
        }
    }

    private static Guardian start(List<String> words) {
        try {
            var command = new ArrayList<String>();
            if (Files.isExecutable(OWN_SESSION)) {
                // Ctrl-C goes to all processes of a terminal's session; this one must not hear it.
                command.add(OWN_SESSION.toString());
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Nospof.class.getName()));
            command.addAll(words);
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            if (!READY.equals(said.readLine())) {
                process.destroy();
                throw DrillProblem.noGuardian("it ended before it was ready");
            }
            return new Guardian(process);
        } catch (IOException unstartable) {
            throw DrillProblem.noGuardian(unstartable.getMessage());
        }
    }

    /** Relieves it: it undoes what is left, which after a drill that ended well is nothing, and goes. */
    private void relieve() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException alreadyGone) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
