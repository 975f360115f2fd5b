package dev.nospof.cli;

import static dev.nospof.cli.NospofTest.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {
    @TempDir
    private Path folder;

    @Test
    void provesItsOwnFixes() {
        assertThat(Spoken.by("prove", resource("orders.yaml")).out())
                .contains("Proven to remove it: Spread the pods of Deployment orders over zones");
        assertThat(Spoken.by("prove", resource("spread.yaml")).out()).doesNotContain("Proven to remove it");
    }

    @Test
    void saysHowMuchOfTheTimeAServiceIsUp() {
        assertThat(Spoken.by("prove", resource("spread.yaml")).out())
                .containsPattern("Availability: orders 9\\d\\.\\d+–9\\d\\.\\d+ %\\.");
    }

    @Test
    void failsOnPairsOnlyWhenAsked() throws Exception {
        var spread = Files.readString(Path.of(resource("spread.yaml")))
                .replace("namespace: shop}", "namespace: shop, annotations: {nospof.dev/peak-replicas: \"2\"}}");
        var plan =
                Files.writeString(folder.resolve("two-of-three.yaml"), spread).toString();
        assertThat(Spoken.by("prove", plan).exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(Spoken.by("prove", "--fail-on", "pair", plan).exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Spoken.by("prove", "--fail-on", "undecided", plan).exitCode())
                .isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void failsOnWhatIsUndecidedOnlyWhenAsked() throws Exception {
        var plan = Files.writeString(folder.resolve("plan.json"), UNDECIDED).toString();
        var spoken = Spoken.by("prove", plan);
        assertThat(spoken.out()).contains("? orders when", "undecided, because", "but not all is decided");
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(Spoken.by("prove", "--fail-on", "single,undecided", plan).exitCode())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void countsTriplesWhenAsked() {
        var plan = resource("spread.yaml");
        assertThat(Spoken.by("prove", plan).out()).doesNotContain("Larger minimal cut sets");
        assertThat(Spoken.by("prove", "--order", "3", plan).out())
                .contains("Larger minimal cut sets, over all services: 27 of 3 losses at once");
    }

    @Test
    void toleratesWhatItIsToldTo() {
        var plan = resource("orders.yaml");
        assertThat(Spoken.by("prove", "--tolerance", "10m", plan).exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(Spoken.by("prove", "--tolerance", "5m", plan).exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void saysWhatAChangeMadeWorse() {
        var spoken = Spoken.by("prove", "--compare", resource("spread.yaml"), resource("single.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(spoken.out())
                .contains(
                        "✗ new single point of failure: orders goes down when one pod is lost",
                        "✗ orders when any pod is lost: ok 67 % → down",
                        "Worse than before.");
    }

    @Test
    void saysWhatAChangeMadeBetter() {
        var spoken = Spoken.by("prove", "--compare", resource("single.yaml"), resource("spread.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(spoken.out())
                .contains("✓ gone: orders goes down when one pod is lost", "Nothing got worse.")
                .doesNotContain("✗");
    }

    @Test
    void findsNothingToCompareInTheSamePlan() {
        var spoken = Spoken.by("prove", "--compare", resource("orders.yaml"), resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(spoken.out()).contains("As before: orders.", "Nothing got worse.");
    }

    @Test
    void comparesWithOnePlanOnly() {
        var plan = resource("orders.yaml");
        var spoken = Spoken.by("prove", "--compare", plan, plan, plan);
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err().lines())
                .containsExactly(
                        "--compare needs one plan, and there are 2.",
                        "It would not be clear which of them is meant.",
                        "Name one plan, or one environment with -e.");
    }

    @Test
    void solvesAFaultTree() {
        var spoken = Spoken.by("prove", "--fault-tree", resource("bridge.xml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(spoken.out())
                .contains(
                        "bridge.xml · 5 events",
                        "Minimal cut sets: 4 (order 2: 2 · order 3: 2)",
                        "Probability of the top: 0.0215200",
                        "  a · b");
        assertThat(Spoken.by("prove", "--fail-on", "pair", "--fault-tree", resource("bridge.xml"))
                        .exitCode())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void givesBoundsWhereItDidNotLookAtAll() {
        assertThat(Spoken.by("prove", "--order", "2", "--fault-tree", resource("bridge.xml"))
                        .out())
                .contains("Minimal cut sets of up to 2 events: 2", "Probability of the top: from ");
    }

    @Test
    void namesTheFileThatIsNoFaultTree() {
        var spoken = Spoken.by("prove", "--fault-tree", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).startsWith(resource("orders.yaml") + ": the file is not well-formed XML");
        assertThat(Spoken.by("prove", "--fault-tree", folder.resolve("gone.xml").toString())
                        .err())
                .contains("gone.xml can not be read");
    }

    @Test
    void refusesAnOrderAndATimeThatMeanNothing() {
        assertThat(Spoken.by("prove", "--order", "0", resource("orders.yaml"))
                        .err()
                        .lines())
                .containsExactly(
                        "--order is 0, needs to be from 1 to 6.",
                        "A cut set has one loss or more; of more than six at once there are too many to read.",
                        "Use 2 for single losses and pairs, the default.");
        assertThat(Spoken.by("prove", "--tolerance", "soon", resource("orders.yaml"))
                        .err()
                        .lines())
                .containsExactly(
                        "--tolerance is 'soon', needs to be a time such as 90s or 2m.",
                        "It decides which outages count, so nothing could be claimed.",
                        "Give the longest time that callers can wait, 1m by default.");
        assertThat(Spoken.by("prove", "--region-tolerance", "soon", resource("orders.yaml"))
                        .err())
                .startsWith("--region-tolerance is 'soon', needs to be")
                .contains("10m by default");
    }

    @Test
    void countsWithFiguresOfYourOwn() throws Exception {
        var plan = resource("spread.yaml");
        var ours = Files.writeString(
                folder.resolve("priors.yaml"), "zone: {low: 0.5, high: 0.5, source: a very bad year}\n");

        assertThat(Spoken.by("prove", "--priors", ours.toString(), plan).out()).contains("Availability: orders 87 %.");
    }

    @Test
    void refusesFiguresThatMeanNothing() throws Exception {
        var unknown = Files.writeString(folder.resolve("unknown.yaml"), "planet: {low: 0, high: 1, source: none}\n");
        var text = Files.writeString(folder.resolve("text.yaml"), "zone: {low: much, high: 1, source: none}\n");

        var spoken = Spoken.by("prove", "--priors", unknown.toString(), resource("spread.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).startsWith("Priors in 'unknown.yaml': there is no kind 'planet'.");
        assertThat(Spoken.by("prove", "--priors", text.toString(), resource("spread.yaml"))
                        .err())
                .contains("low", "Write 'node: {low: 0.0001, high: 0.001, source: our own machines}'.")
                .doesNotContain("\tat ");
    }

    private static final String UNDECIDED = """
            {"version": 3, "deployment": {"manifest": {"time": "2026-01-01T00:00:00Z"}, "resources": [
              {"urn": "urn:pulumi:prod::shop::kubernetes:apps/v1:Deployment::orders", "custom": true, "type": "kubernetes:apps/v1:Deployment",
               "inputs": {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "orders"},
                 "spec": {"replicas": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "selector": {"matchLabels": {"app": "orders"}},
                   "template": {"metadata": {"labels": {"app": "orders"}}, "spec": {"containers": [{"name": "app", "image": "orders:1"}]}}}}}
            ]}}
            """;
}
