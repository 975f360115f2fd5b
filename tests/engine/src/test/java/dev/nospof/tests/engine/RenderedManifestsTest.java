package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.engine.api.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code nospof render} writes for the shop, as a GitOps controller would apply it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedManifestsTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Path folder;
    private RealApiServer server;

    @BeforeAll
    void render(@TempDir Path temporary) throws IOException {
        folder = temporary;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Tools.root().resolve("cli/target/nospof.jar").toString();
        var run = Run.of(List.of(java, "-jar", jar, "render", "-o", folder.toString()), Tools.root(), Map.of(), LIMIT);
        assertThat(run.exit()).as(run.everything()).isZero();
        // A cluster of its own: no other test's objects may help or hinder.
        server = RealApiServer.start();
    }

    @AfterAll
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    List<DynamicTest> areAcceptedWithStrictValidation() throws IOException, Refused {
        var manifests = manifests();
        assertThat(manifests).hasSizeGreaterThan(100);
        for (var manifest : manifests) {
            if (Files.readString(manifest).contains("kind: Namespace\n")) {
                server.applyStrict(Files.readString(manifest));
            }
        }
        return manifests.stream()
                .map(manifest -> DynamicTest.dynamicTest(
                        folder.relativize(manifest).toString(), () -> server.applyStrict(Files.readString(manifest))))
                .toList();
    }

    private List<Path> manifests() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
