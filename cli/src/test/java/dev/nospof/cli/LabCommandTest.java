package dev.nospof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabCommandTest {
    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "deploy",
                "balance",
                "down",
                "status",
                "power-off",
                "power-on",
                "disconnect",
                "reconnect",
                "freeze",
                "thaw",
                "kill",
                "start",
                "load",
                "kubectl"
            })
    void explainsEachOfItsCommandsOnOneScreen(String command) {
        var spoken = Spoken.by("lab", command, "--help");
        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out().lines().count()).isBetween(5L, 40L);
    }

    @Test
    void saysWhatItCanDo() {
        assertThat(Spoken.by("lab").out()).contains("up", "down", "power-off", "kubectl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "deploy --manifests here.yaml",
                "power-off b",
                "kill node-a1 kubelet",
                "kubectl get pods"
            })
    void endsWithTwoAndSaysWhyWhereThereIsNoLab(String words) {
        var all = ("lab " + words.replaceFirst(" |$", " --state " + state + " "))
                .strip()
                .split(" +", -1);
        var spoken = Spoken.by(all);
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err().lines())
                .containsExactly(
                        "There is no lab 'nospof-lab' (" + state.resolve("nospof-lab") + " does not exist).",
                        "There is nothing to work on.",
                        "Start it: nospof lab up --name nospof-lab.",
                        "[lab/not-up]");
    }

    @Test
    void takesDownWhatIsNotThereWithoutComplaint() {
        var spoken = Spoken.by("lab", "down", "--state", state.toString());
        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out().strip()).isEqualTo("there is no lab nospof-lab");
    }

    @Test
    void refusesWhatItCannotRead() {
        var spoken = Spoken.by(
                "lab",
                "up",
                "--node-subnet",
                "10.200.0.0/24",
                "--pod-subnet",
                "here",
                "--service-subnet",
                "10.202.0.0/16");
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).contains("Option --pod-subnet is 'here'.", "no subnet: here");
        assertThat(Spoken.by("lab", "dance").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void takesAllSubnetsOrNone() {
        var spoken = Spoken.by("lab", "up", "--pod-subnet", "10.201.0.0/16");
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).contains("--node-subnet", "--service-subnet");
    }

    @Test
    void refusesTwoThingsToDeployBeforeItStartsAny() {
        var spoken = Spoken.by("lab", "up", "--state", state.toString(), "--env", "dev", "--manifests", "deploy");
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err().lines())
                .containsExactly(
                        "Both --env and --manifests deploy are given.",
                        "Which of them is meant to be in the lab is not clear; nothing was started.",
                        "Give one of them; both can be deployed one after the other.");
    }

    /** Nobody who judges a plan pays for the lab. */
    @Test
    void isNotReadByOtherCommands() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Nospof.class.getName(),
                        "check",
                        NospofTest.resource("orders.yaml"))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(said).contains("dev.nospof.cli.LabCommand ").doesNotContain("dev.nospof.lab.");
    }
}
