package dev.nospof.appimages.images.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/** Figures of this run, for people: {@code target/measured.txt}. Times say as much of the machine's load as of the images. */
final class Measured {
    private static final Path FILE = Path.of("target", "measured.txt");

    private Measured() {}

    static void note(String image, String what, Duration time) throws IOException {
        line(image, what, time.toMillis() + " ms");
    }

    static void note(String image, String what, long bytes) throws IOException {
        line(image, what, String.format(Locale.ROOT, "%.1f MB", bytes / 1e6));
    }

    private static void line(String image, String what, String figure) throws IOException {
        String line = String.format(Locale.ROOT, "%-10s %-40s %s%n", image, what, figure);
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
