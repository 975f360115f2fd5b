package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.images.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, run in two folders by two kinds of user, with nothing shared but what Debian sent. */
class ReproducibleTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @BeforeAll
    static void aMachineForTraining() {
        Needs.aMachineForContainers();
    }

    @Test
    void givesTheSameBytesFromNothingInAnotherFolderAndTimeZone() throws IOException {
        Images.image("edge");
        HelloModule.packaged(folder.resolve("here/inventory"), "");
        Path there = folder.resolve("a longer way/to the other folder");
        copy(folder.resolve("here"), there);
        build(folder.resolve("here"), "022", Map.of("TZ", "UTC", "LC_ALL", "C"));
        build(there, "077", Map.of("TZ", "Asia/Kolkata", "LC_ALL", "C.UTF-8", "SOURCE_DATE_EPOCH", "1700000000"));
        for (String result :
                List.of("edge.tar", "edge.cdx.json", "inventory.tar", "inventory.cdx.json", "digests.json")) {
            assertThat(there.resolve("out").resolve(result))
                    .hasSameBinaryContentAs(folder.resolve("here/out").resolve(result));
        }
    }

    private static void build(Path home, String umask, Map<String, String> environment) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache/images"));
        Files.createSymbolicLink(
                cache.resolve("debian"), Images.cache().resolve("debian").toAbsolutePath());
        Map<String, String> all = new java.util.TreeMap<>(environment);
        all.put("NOSPOF_CACHE", home.resolve("cache").toString());
        List<String> command = List.of(
                "sh",
                "-c",
                "umask " + umask + "; cd \"$1\"; shift; exec \"$@\"",
                "sh",
                home.toString(),
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.nospof.appimages.images.Main",
                "--services",
                home.toString(),
                "--output",
                home.resolve("out").toString(),
                "--bit-for-bit",
                "edge",
                "inventory");
        Program.run(command, all, LIMIT, home.resolve("said"));
    }

    /** With other times. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
