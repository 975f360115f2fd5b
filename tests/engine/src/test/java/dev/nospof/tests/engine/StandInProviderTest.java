package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the CLI does with the stand-in provider, on a stack whose settings change. One stack, so the order counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandInProviderTest {
    private static final Target DEPLOYMENT = new Target("apps/v1", "Deployment", "standin", "books");

    private RealApiServer server;
    private RealPulumi pulumi;

    @BeforeAll
    void aNewStack(@TempDir Path folder) throws IOException {
        server = RealApiServer.shared();
        pulumi = RealPulumi.project(folder, "standin", ShelfProgram.class, server);
        pulumi.succeed("stack", "init", "dev");
    }

    @Test
    @Order(1)
    void reportsAnUnknownFieldInTheServersWordsBeforeAnythingIsMade() throws IOException, Refused {
        pulumi.succeed("config", "set", "spoilt", "yes");
        var preview = pulumi.run("preview");
        pulumi.succeed("config", "rm", "spoilt");

        assertThat(preview.exit()).isNotZero();
        assertThat(preview.output())
                .contains("the API server refused it: failed to create typed patch object")
                .contains(".spec.replica: field not declared in schema");
        assertThat(server.api().find(DEPLOYMENT)).isEmpty();
    }

    @Test
    @Order(2)
    void keepsWhatUpMakes() throws IOException, Refused {
        pulumi.succeed("up", "--yes", "--skip-preview");

        assertThat(server.api()
                        .find(DEPLOYMENT)
                        .orElseThrow()
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @Order(3)
    void keepsGeneratedNamesWhenItUpdates() throws IOException {
        pulumi.succeed("config", "set", "replicas", "5");

        assertThat(pulumi.succeed("up", "--yes", "--skip-preview").output())
                .contains("~ 1 updated")
                .contains("5 unchanged");
    }

    @Test
    @Order(4)
    void replacesWhatTheServerSaysCannotChange() throws IOException, Refused {
        pulumi.succeed("config", "set", "app", "volumes");

        assertThat(pulumi.succeed("up", "--yes").output()).contains("+-1 replaced");
        assertThat(server.api()
                        .find(DEPLOYMENT)
                        .orElseThrow()
                        .at("/spec/selector/matchLabels/app")
                        .asText())
                .isEqualTo("volumes");
    }
}
