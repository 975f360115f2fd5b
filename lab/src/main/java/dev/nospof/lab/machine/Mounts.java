package dev.nospof.lab.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is mounted on this machine, in anybody's mount namespace. */
public final class Mounts {
    private static final int POINT = 4;

    private Mounts() {}

    /**
     * Whether something is mounted at this place in the eyes of any process. To remove the folder where it is none in one's own takes the mount away from all of
     * them without a word (https://man7.org/linux/man-pages/man7/mount_namespaces.7.html, since Linux 3.18).
     */
    public static boolean areAt(Path place) {
        return Processes.numbers().stream()
                .map(process -> Path.of("/proc/" + process + "/mountinfo"))
                .anyMatch(mounts -> names(mounts, place));
    }

    private static boolean names(Path mounts, Path place) {
        try (Stream<String> lines = Files.lines(mounts)) {
            return lines.map(line -> line.split(" ", -1))
                    .anyMatch(mount -> mount.length > POINT && mount[POINT].equals(place.toString()));
        } catch (IOException | UncheckedIOException ended) {
            return false;
        }
    }
}
