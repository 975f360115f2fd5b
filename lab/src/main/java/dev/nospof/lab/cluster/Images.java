package dev.nospof.lab.cluster;

import dev.nospof.lab.image.ImageArchive;
import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.LabProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The images of what a lab installs in its cluster, made from programs; no registry is asked for any. */
final class Images {
    static final String PAUSE = "lab.nospof.dev/pause:1";
    static final String DNS = "lab.nospof.dev/coredns:1";
    static final String METRICS = "lab.nospof.dev/metrics-server:1";

    private Images() {}

    /** The program that only waits, compiled here; nodes run it too. */
    static Path pauseProgram(Path folder) {
        var program = folder.resolve("pause");
        Command.of("cc", "-static", "-Os", "-s", "-Wall", "-Werror", "-x", "c", "-o", program.toString(), "-")
                .withInput(Template.text("pause.c"))
                .run();
        return program;
    }

    /** Writes the archives into a folder and yields them. */
    static List<Path> write(Path folder, Path pause, Programs programs) {
        try {
            Files.createDirectories(folder);
            return List.of(
                    new ImageArchive(PAUSE, pause).write(folder.resolve("pause.tar")),
                    new ImageArchive(DNS, programs.coreDns().resolve("coredns")).write(folder.resolve("coredns.tar")),
                    new ImageArchive(METRICS, programs.metricsServer().resolve("metrics-server"))
                            .write(folder.resolve("metrics-server.tar")));
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(folder, unwritable);
        }
    }
}
