package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import dev.nospof.tests.standin.aws.AwsStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policies/pack}, booted by the stock CLI. */
class PolicyPackTest {
    private static final String PACK = Tools.root().resolve("policies/pack").toString();

    @TempDir
    Path folder;

    private RealApiServer server;

    @BeforeEach
    void aServer() {
        server = RealApiServer.shared();
    }

    @Test
    void letsAGoodStackPassAndSaysWhatItCannotTellYet() throws IOException {
        try (var aws = AwsStandIn.start()) {
            var pulumi = RealPulumi.shop(folder, aws, server);
            pulumi.succeed("stack", "init", "prod");

            assertThat(pulumi.succeed("preview", "--policy-pack", PACK).output())
                    .contains("nospof@v", "What the alarms on such metrics watch is unknown until deployment")
                    .doesNotContain("[mandatory]");
        }
    }

    @Test
    void blocksABadStackAndNamesResourceRuleAndFix() throws IOException {
        var preview = shelf("blocked").run("preview", "--policy-pack", PACK);

        assertThat(preview.exit()).isNotZero();
        assertThat(preview.output())
                .contains(
                        "[mandatory] [severity: critical]  single-point-of-failure  (kubernetes:apps/v1:Deployment: books)")
                .contains("goes down when one node is lost")
                .contains(
                        "[mandatory] [severity: critical]  replicas-span-zones  (kubernetes:apps/v1:Deployment: books)")
                .contains("[SVC-02, docs/rules/replicas-span-zones.md]")
                .contains("Fix: ");
    }

    @Test
    void onlyWarnsWhereEverythingIsConfiguredAdvisory() throws IOException {
        var preview = shelf("warned").run("preview", "--policy-pack", PACK, "--policy-pack-config", config("""
                {"all": "advisory"}"""));

        assertThat(preview.exit()).as(preview.everything()).isZero();
        assertThat(preview.output())
                .contains(
                        "[advisory] [severity: critical]  single-point-of-failure  (kubernetes:apps/v1:Deployment: books)")
                .doesNotContain("[mandatory]");
    }

    @Test
    void refusesTheNameOfAPolicyThatIsNone() throws IOException {
        var preview = shelf("misspelt").run("preview", "--policy-pack", PACK, "--policy-pack-config", config("""
                {"replica-span-zones": "advisory"}"""));

        assertThat(preview.exit()).isNotZero();
        assertThat(preview.everything()).contains("there is no policy 'replica-span-zones'");
    }

    @Test
    void stopsUpBeforeAnythingIsMade() throws IOException, Refused {
        var up = shelf("gated").run("up", "--yes", "--policy-pack", PACK);

        assertThat(up.exit()).isNotZero();
        assertThat(server.api().find(new Target("v1", "Namespace", "", "gated")))
                .isEmpty();
    }

    @Test
    void stopsAResourceThatBreaksARuleByItselfEvenWithoutAPreview() throws IOException, Refused {
        var up = shelf("stopped").run("up", "--yes", "--skip-preview", "--policy-pack", PACK);

        assertThat(up.exit()).isNotZero();
        assertThat(server.api().find(new Target("apps/v1", "Deployment", "stopped", "books")))
                .isEmpty();
    }

    @Test
    void saysHowToBuildItWhereItIsNotBuilt() throws IOException {
        var unbuilt = Files.createDirectories(folder.resolve("unbuilt"));
        for (var file : new String[] {"PulumiPolicy.yaml", "mvnw", "pom.xml"}) {
            Files.copy(Path.of(PACK, file), unbuilt.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }

        var preview = shelf("unbuilt").run("preview", "--policy-pack", unbuilt.toString());

        assertThat(preview.exit()).isNotZero();
        assertThat(preview.everything())
                .contains("The nospof policy pack is not built: there is no " + unbuilt + "/target/policies-pack.jar.")
                .contains("Build it once: mvn -pl policies/pack -am -DskipTests package, in the project's root.");
    }

    @Test
    void endsWhenTheCliIsKilled() throws IOException {
        var cli = shelf("killed").start("preview", "--policy-pack", PACK);

        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            var pack = awaitPack(cli);
            cli.destroyForcibly();
            pack.onExit().join();
        });
    }

    /** Waits for the moment when the pack's JVM runs. */
    private static ProcessHandle awaitPack(Process cli) {
        while (true) {
            var pack = cli.descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains("policies-pack.jar"))
                    .findFirst();
            if (pack.isPresent()) {
                return pack.get();
            }
            assertThat(cli.isAlive()).isTrue();
            RealApiServer.pause();
        }
    }

    private RealPulumi shelf(String name) throws IOException {
        var pulumi = RealPulumi.project(folder, name, ShelfProgram.class, server);
        pulumi.succeed("stack", "init", "dev");
        return pulumi;
    }

    private String config(String json) throws IOException {
        return Files.writeString(folder.resolve("policies.json"), json).toString();
    }
}
