package dev.nospof.tests.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that was run until it had said what was asked of it.
 *
 * @param output what it printed on its standard output until then
 * @param seconds from its start until then
 * @param megabytes its largest resident size until then
 */
public record Child(String output, double seconds, long megabytes) {
    private static final int PIECE = 1 << 16;

    /** Runs a JVM with our class path and at most this much heap. */
    public static Optional<Child> java(String heap, Duration limit, String main, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return run(command, "done", limit);
    }

    /** Runs this until it has printed {@code last}, then ends it; empty if that takes longer than the limit. */
    public static Optional<Child> run(List<String> command, String last, Duration limit)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new StringBuilder();
        long peak = 0;
        try (var out = process.getInputStream()) {
            var piece = new byte[PIECE];
            while (said.indexOf(last) < 0) {
                if (out.available() > 0) {
                    int read = out.read(piece);
                    said.append(new String(piece, 0, Math.max(0, read), StandardCharsets.UTF_8));
                } else if (!process.isAlive() || System.nanoTime() - start > limit.toNanos()) {
                    break;
                } else {
                    // Half a millisecond is less than anything that is reported; it keeps the pipe from being polled
                    // hot.
                    TimeUnit.MICROSECONDS.sleep(500);
                }
                peak = Math.max(peak, peakMegabytes(process.pid()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (said.indexOf(last) >= 0) {
                return Optional.of(new Child(said.toString(), seconds, peak));
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(command + " ended with " + process.exitValue()
                        + " before it said what was asked. That is no time to report. Run it by hand to see why.");
            }
            return Optional.empty();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static long peakMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException gone) {
            return 0;
        }
    }
}
