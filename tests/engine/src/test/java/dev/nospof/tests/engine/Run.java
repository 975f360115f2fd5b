package dev.nospof.tests.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that has ended.
 *
 * @param output what it wrote to stdout
 * @param errors what it wrote to stderr
 */
record Run(int exit, String output, String errors) {
    /**
     * Runs it to its end; one that takes longer than the limit is killed with all it started, and so is it when this thread is
     * interrupted.
     *
     * @throws IOException if it cannot be started
     */
    static Run of(List<String> command, Path folder, Map<String, String> environment, Duration limit)
            throws IOException {
        var output = Files.createTempFile("run", ".out");
        var errors = Files.createTempFile("run", ".err");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(command + " did not end within " + limit.toSeconds() + " s.\n"
                            + Files.readString(output) + Files.readString(errors));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(command + " was interrupted", interrupted);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** Both streams, for messages. */
    String everything() {
        return "exit " + exit + "\n" + output + errors;
    }
}
