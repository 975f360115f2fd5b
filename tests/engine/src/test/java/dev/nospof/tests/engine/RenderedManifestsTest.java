package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.cli.Nospof;
import dev.nospof.tests.testkit.Books;
import dev.nospof.tests.testkit.Doors;
import dev.nospof.tests.testkit.ProgramFolder;
import dev.nospof.tests.testkit.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code nospof render} writes for GitOps, applied to a real API server that refuses every field it does not know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedManifestsTest {
    private Path folder;
    private RealApiServer server;

    /** A server of its own: the shop's life on the shared one uses the same names. */
    @BeforeAll
    void renderTheShop(@TempDir Path temporary) throws IOException {
        server = RealApiServer.start();
        OperatorKinds.install(server);
        folder = temporary;
        render(Tools.root(), folder, "--env", "dev", "--env", "lab", "--env", "staging");
    }

    static void render(Path project, Path folder, String... more) {
        var said = new StringWriter();
        var both = new PrintWriter(said, true);
        var words = new ArrayList<>(List.of("render", "-C", project.toString(), "-o", folder.toString()));
        words.addAll(List.of(more));
        var answer = Nospof.run(both, both, words.toArray(String[]::new));
        assertThat(answer).as(said.toString()).isZero();
    }

    @AfterAll
    void stopTheServer() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "lab", "staging"})
    void areAllAccepted(String environment) throws Exception {
        var manifests = manifests(folder.resolve(environment));
        assertThat(manifests).hasSizeGreaterThan(40);
        for (var manifest : manifests) {
            server.applyStrict(Files.readString(manifest));
        }
    }

    @Test
    void areAcceptedForASetThatAgreesByMajority(@TempDir Path project) throws Exception {
        var store = ProgramFolder.with(project, Store.class).environment("prod", "shop:unused", "true");
        render(store.folder(), folder.resolve("store"));

        for (var manifest : manifests(folder.resolve("store"))) {
            server.applyStrict(Files.readString(manifest));
        }
    }

    @Test
    void areAcceptedForDatabases(@TempDir Path project) throws Exception {
        var books = ProgramFolder.with(project, Books.class).environment("prod", "shop:unused", "true");
        render(books.folder(), folder.resolve("books"));

        for (var manifest : manifests(folder.resolve("books"))) {
            // The operator's own kinds are defined by nothing that can be had here.
            if (!Files.readString(manifest).contains("cnpg.io/v1")) {
                server.applyStrict(Files.readString(manifest));
            }
        }
    }

    @Test
    void areAcceptedForGateways(@TempDir Path project) throws Exception {
        var doors = ProgramFolder.with(project, Doors.class).environment("prod", "shop:unused", "true");
        render(doors.folder(), folder.resolve("doors"));

        for (var manifest : manifests(folder.resolve("doors"))) {
            server.applyStrict(Files.readString(manifest));
        }
    }

    /** The namespace before what lives in it. */
    static List<Path> manifests(Path environment) throws IOException {
        try (Stream<Path> files = Files.walk(environment)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.<Path, Boolean>comparing(
                                    file -> !file.getFileName().toString().startsWith("namespace-"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
