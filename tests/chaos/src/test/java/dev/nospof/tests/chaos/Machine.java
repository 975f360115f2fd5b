package dev.nospof.tests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must stand beside every figure: on how many cores, and how busy they were with other things. */
final class Machine {
    private Machine() {}

    static String now() {
        try {
            String[] load = Files.readString(Path.of("/proc/loadavg")).split(" ", -1);
            return "%d cores, load %s over one minute, %s over five, Java %s"
                    .formatted(Runtime.getRuntime().availableProcessors(), load[0], load[1], Runtime.version());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
