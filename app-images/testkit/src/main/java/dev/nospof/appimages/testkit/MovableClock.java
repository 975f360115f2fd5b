package dev.nospof.appimages.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of day as one process sees it, which can be set ahead and back while it runs; its monotonic clock goes on as it is. Done by
 * Debian's package {@code faketime}, which reads the distance from a file.
 */
public final class MovableClock {
    private final Path library;
    private final Path distance;

    private MovableClock(Path library, Path distance) {
        this.library = library;
        this.distance = distance;
    }

    /** Empty where the library is not installed. */
    static Optional<MovableClock> in(Path folder) {
        return library().map(library -> new MovableClock(library, folder.resolve("clock")).set(Duration.ZERO));
    }

    private static Optional<Path> library() {
        Path libraries = Path.of("/usr/lib");
        try (Stream<Path> found =
                Files.find(libraries, 3, (file, its) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sets the clock to so far ahead of the true time, or back for a negative distance; seen within a second. */
    public MovableClock set(Duration ahead) {
        try {
            Files.writeString(distance, "%+d%n".formatted(ahead.toSeconds()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    /** What comes before a command that is to see this clock. */
    List<String> before() {
        return List.of(
                "env",
                "LD_PRELOAD=" + library,
                "FAKETIME_TIMESTAMP_FILE=" + distance,
                "FAKETIME_CACHE_DURATION=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1");
    }
}
