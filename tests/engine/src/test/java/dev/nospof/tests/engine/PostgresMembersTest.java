package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import dev.nospof.tests.testkit.Books;
import dev.nospof.tests.testkit.ProgramFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What {@code ReplicatedPostgres} writes, run by real Patroni and PostgreSQL: three members, each with a loopback address in place of its
 * pod's, that agree through a real API server with the rights of their own Role and nobody else's. One database, so the order counts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresMembersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private RealApiServer server;
    private PostgresMembers members;
    private JsonNode backup;

    @BeforeAll
    void startThreeMembers(@TempDir Path folder) throws Exception {
        server = RealApiServer.start();
        var project = ProgramFolder.with(Files.createDirectory(folder.resolve("project")), Books.class)
                .environment("prod", "shop:unused", "true");
        RenderedManifestsTest.render(project.folder(), folder.resolve("manifests"));
        var files = Map.<String, String>of();
        for (var file : RenderedManifestsTest.manifests(folder.resolve("manifests"))) {
            var manifest = manifest(file);
            if (PostgresMembers.isNeeded(manifest)) {
                server.applyStrict(manifest);
            }
            if (is(manifest, "ConfigMap", "db-files")) {
                files = PostgresMembers.data(manifest);
            }
            if (is(manifest, "CronJob", "db-backup")) {
                backup = manifest.at("/spec/jobTemplate/spec/template/spec/containers/0/command");
            }
        }
        members = PostgresMembers.start(server, files);
        await(() -> primary().isPresent() && confirmed());
    }

    @AfterAll
    void stop() throws Exception {
        if (members != null) {
            members.end();
        }
        if (server != null) {
            server.close();
        }
    }

    /** The address of whoever leads is where the Service without a selector leads to. */
    @Test
    @Order(1)
    void writeTheAddressOfThePrimaryIntoItsService() throws Exception {
        assertThat(endpoints().at("/subsets/0/addresses/0/targetRef/name").asText())
                .isEqualTo("db-" + primary().orElseThrow());
        assertThat(endpoints().at("/subsets/0/ports/0/port").asInt()).isEqualTo(5432);
    }

    @Test
    @Order(2)
    void haveMadeEachDatabaseForItsOwnUser() throws Exception {
        var one = primary().orElseThrow();

        assertThat(members.sql(one, "ledger", "create table kept (row int)")).isEmpty();
        assertThat(members.sql(one, "ledger", "insert into kept select generate_series(1, 1000)"))
                .isEmpty();
        assertThat(members.sql(one, "ledger", "select count(*) from kept")).isEqualTo("1000");
    }

    @Test
    @Order(3)
    void loseNothingWhenThePrimaryIsKilled() throws Exception {
        int lost = primary().orElseThrow();

        members.kill(lost);

        await(() -> primary().filter(other -> other != lost).isPresent());
        assertThat(members.sql(primary().orElseThrow(), "ledger", "select count(*) from kept"))
                .isEqualTo("1000");
        members.start(lost);
        await(this::confirmed);
    }

    @Test
    @Order(4)
    void goOnWritingWhileTheApiServerIsAway() throws Exception {
        int one = primary().orElseThrow();
        server.suspend();
        try {
            // Longer than the lock is good for without a renewal.
            await(() -> members.says(one, "/metrics")
                    .contains("patroni_failsafe_mode_is_active{scope=\"db\",name=\"db-" + one + "\"} 1"));
            assertThat(members.sql(one, "ledger", "insert into kept values (1001)"))
                    .isEmpty();
        } finally {
            server.resume();
        }
        await(() -> primary().isPresent() && confirmed());
    }

    @Test
    @Order(5)
    void makeACopyThatCanBeRestored() throws Exception {
        int one = primary().orElseThrow();

        var copied = members.run(one, backup);
        assertThat(copied.exit()).as(copied.everything()).isZero();

        var tested = members.restoreTest(one);
        assertThat(tested.exit()).as(tested.everything()).isZero();
        assertThat(tested.output()).contains("Bad checksums:  0");
    }

    @Test
    @Order(6)
    void tellOfACopyThatCanNotBeRestored() throws Exception {
        members.loseBackups();

        assertThat(members.restoreTest(primary().orElseThrow()).exit()).isNotZero();
    }

    private boolean confirmed() {
        return IntStream.range(0, 3).anyMatch(each -> members.answers(each, "/synchronous"))
                && IntStream.range(0, 3).allMatch(each -> members.answers(each, "/readiness"));
    }

    private Optional<Integer> primary() {
        return IntStream.range(0, 3)
                .filter(each -> members.answers(each, "/primary"))
                .boxed()
                .findFirst();
    }

    private JsonNode endpoints() throws Refused {
        return server.api().find(new Target("v1", "Endpoints", "books", "db")).orElseThrow();
    }

    private static boolean is(JsonNode manifest, String kind, String name) {
        return manifest.at("/kind").asText().equals(kind)
                && manifest.at("/metadata/name").asText().equals(name);
    }

    private static JsonNode manifest(Path file) throws IOException {
        return new ObjectMapper()
                .valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
            RealApiServer.pause();
        }
    }
}
