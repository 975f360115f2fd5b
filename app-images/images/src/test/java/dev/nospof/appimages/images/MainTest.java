package dev.nospof.appimages.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void listsTheImagesByName() {
        assertThat(run("--list")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "edge",
                        "etcd",
                        "gateway",
                        "inventory",
                        "orders",
                        "pause",
                        "payments",
                        "postgres",
                        "storefront",
                        "zookeeper");
    }

    @Test
    void buildsNothingWhereOneNameIsWrong() {
        assertThat(run("pause", "oders")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("There is no image 'oders'.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void saysWhatToDoWhereAServiceIsNotPackaged() {
        assertThat(run("orders")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Image 'orders': there is no ");
    }

    @Test
    void answersAWrongOptionWithTheUsage() {
        assertThat(run("--no-such-option")).isEqualTo(2);
    }

    private int run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream here = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(here);
            System.setErr(here);
            return Main.run(Stream.concat(
                            Stream.of(
                                    "--services",
                                    folder.toString(),
                                    "--output",
                                    folder.resolve("out").toString()),
                            Stream.of(arguments))
                    .toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
