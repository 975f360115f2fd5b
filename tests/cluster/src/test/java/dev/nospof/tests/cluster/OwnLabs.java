package dev.nospof.tests.cluster;

import dev.nospof.lab.Lab;
import dev.nospof.lab.LabOptions;
import dev.nospof.lab.machine.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The labs of this test run: their names and their folder carry the number of its process, so that runs side by side do not meet, and what a killed
 * run has left is known for what it is and removed by the next.
 */
final class OwnLabs {
    private static final Path ALL = Path.of(System.getProperty("java.io.tmpdir"), "nospof-labs-of-tests");
    private static final long PROCESS = ProcessHandle.current().pid();

    private OwnLabs() {}

    /** Where their files are. */
    static Path folder() {
        return ALL.resolve(Long.toString(PROCESS));
    }

    /** Where the files of this one are. */
    static Path folder(String word) {
        return folder().resolve(name(word));
    }

    /** A lab's name: this word of at most 9 letters, and the run's number. */
    static String name(String word) {
        return word + "-" + Long.toString(PROCESS, Character.MAX_RADIX);
    }

    /** A lab of three zones under the name that this word makes. */
    static LabOptions options(String word) {
        return LabOptions.defaults().withName(name(word)).withStateFolder(folder());
    }

    /** Removes it, if it is there. */
    static void down(String word) {
        Lab.down(name(word), folder());
        try {
            Files.deleteIfExists(folder());
        } catch (IOException others) {
            // Another lab of this run is in it still.
        }
    }

    /** Removes what is left of runs that are over. */
    static void removeThoseOfKilledRuns() {
        for (var run : in(ALL)) {
            long process = Long.parseLong(run.getFileName().toString());
            if (ProcessHandle.of(process).isEmpty()) {
                in(run).forEach(lab -> Lab.down(lab.getFileName().toString(), run));
                try {
                    Ledger.deleteTree(run);
                } catch (IOException undeletable) {
                    throw new UncheckedIOException(undeletable);
                }
            }
        }
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
