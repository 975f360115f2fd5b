package dev.nospof.lab.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run to its end, without a shell in between.
 *
 * @param words the program and its arguments
 * @param input what it reads
 * @param patience how long it may take before it is ended
 */
public record Command(List<String> words, String input, Duration patience) {
    public Command {
        words = List.copyOf(words);
    }

    public static Command of(String... words) {
        return new Command(List.of(words), "", Duration.ofMinutes(1));
    }

    public Command withInput(String text) {
        return new Command(words, text, patience);
    }

    public Command within(Duration time) {
        return new Command(words, input, time);
    }

    /**
     * How it ended.
     *
     * @param code the exit code; 124 if it took too long
     * @param output what it printed
     * @param errors what it complained about
     */
    public record Outcome(int code, String output, String errors) {
        public boolean succeeded() {
            return code == 0;
        }
    }

    /**
     * Runs it and yields what it printed.
     *
     * @throws LabProblem if it fails
     */
    public String run() {
        var outcome = attempt();
        if (!outcome.succeeded()) {
            throw LabProblem.commandFailed(this.toString(), "ended with exit code " + outcome.code(), outcome.errors());
        }
        return outcome.output();
    }

    /** Runs it, whatever comes of it; for questions whose answer may be no. Blocks until it ends; an interrupt ends it. */
    public Outcome attempt() {
        try {
            var output = Files.createTempFile("nospof-lab", ".out");
            var errors = Files.createTempFile("nospof-lab", ".err");
            try {
                var builder = new ProcessBuilder(words)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                cleanEnvironment(builder.environment());
                int code = finish(builder.start());
                return new Outcome(code, Files.readString(output), Files.readString(errors));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException unstartable) {
            throw LabProblem.commandFailed(toString(), "cannot be run", unstartable.getMessage());
        }
    }

    /** Runs it with this program's own input and outputs, for as long as it takes, and yields its exit code; an interrupt ends it. */
    public int runAttached() {
        try {
            var builder = new ProcessBuilder(words).inheritIO();
            cleanEnvironment(builder.environment());
            var process = builder.start();
            try {
                return process.waitFor();
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted while " + this + " ran", interrupted));
            }
        } catch (IOException unstartable) {
            throw LabProblem.commandFailed(toString(), "cannot be run", unstartable.getMessage());
        }
    }

    private int finish(Process process) {
        try {
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closedEarly) {
                // It did not want its input; its exit code tells whether that matters.
            }
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly().waitFor();
            return 124;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while " + this + " ran", interrupted));
        }
    }

    /** A lab speaks only to itself: a proxy, a kubeconfig or a locale of the user's must not reach it. */
    static void cleanEnvironment(Map<String, String> environment) {
        var path = environment.getOrDefault("PATH", "");
        environment.clear();
        // Where root's programs live is not on the PATH of every shell that root is given.
        environment.put(
                "PATH",
                path + (path.isEmpty() ? "" : ":") + "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin");
        environment.put("HOME", "/root");
        environment.put("LC_ALL", "C");
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
