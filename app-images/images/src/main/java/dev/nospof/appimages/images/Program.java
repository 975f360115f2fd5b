package dev.nospof.appimages.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the machine, run to its end. */
public final class Program {
    private static final int LAST_WORDS = 2_000;

    private Program() {}

    /** Where a program lies on the PATH, or in the folders of root's programs, which a user's PATH may lack. */
    public static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Where a program lies that must be there.
     *
     * @throws BuildFailure if it is not
     */
    public static Path require(String name, String neededFor, String debianPackage) {
        return find(name).orElseThrow(() -> BuildFailure.programMissing(name, neededFor, debianPackage));
    }

    /**
     * Runs it and waits for its end, at most for {@code limit}.
     *
     * @param output gets what the program writes to its standard output
     * @throws BuildFailure if it ends with an error, or not in time
     */
    public static void run(List<String> command, Map<String, String> environment, Duration limit, Path output) {
        Path errors = temporary("stderr");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            String name = Path.of(command.get(0)).getFileName().toString();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw BuildFailure.programTookTooLong(name, limit.toSeconds());
            }
            if (process.exitValue() != 0) {
                throw BuildFailure.programFailed(name, process.exitValue(), lastWords(errors));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.get(0), e);
        } finally {
            delete(errors);
        }
    }

    /** The same, for a program whose words are few. */
    public static String output(List<String> command, Duration limit) {
        Path output = temporary("stdout");
        try {
            run(command, Map.of(), limit, output);
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(output);
        }
    }

    /** The end of a log, short enough for a message. */
    public static String lastWords(Path log) {
        try (InputStream in = Files.newInputStream(log)) {
            long size = Files.size(log);
            in.skipNBytes(Math.max(0, size - LAST_WORDS));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(its log " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }

    private static Path temporary(String suffix) {
        try {
            return Files.createTempFile("nospof-image-", "." + suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
