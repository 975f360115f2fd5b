package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds this project's images, where {@code nospof lab} looks for them. */
final class OwnImages {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    /** Where they are. */
    static final Path FOLDER = HOME.resolve("app-images/target/images");

    private OwnImages() {}

    /** @param folder where to write what the build says */
    static void build(Path folder, String... images) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("app-images/build"));
        words.addAll(List.of(images));
        var said = folder.resolve("build.txt");
        var build = new ProcessBuilder(words)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = build.waitFor();
        assertThat(code).as(Files.readString(said)).isZero();
    }
}
