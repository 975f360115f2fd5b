package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.cli.Nospof;
import dev.nospof.lab.Lab;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Patience;
import dev.nospof.lab.machine.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that does not end well. */
class KilledLabTest {
    private static final String LAB = "killed";
    private static final String NAME = OwnLabs.name(LAB);

    @TempDir
    private Path folder;

    private MachineTraces before;

    @BeforeEach
    void remember() {
        Missing.skipIfAnythingIs();
        before = MachineTraces.now();
    }

    @Test
    void downRemovesWhatAKilledStartLeft() throws IOException, InterruptedException {
        var start = start();
        try {
            Patience.upTo(Duration.ofMinutes(2))
                    .until("a node has booted", () -> Files.exists(state().resolve("processes/node-a1")));
            var processes = MachineTraces.processesOf(NAME);
            assertThat(processes).isNotEmpty();
            start.destroyForcibly().waitFor();

            assertThatThrownBy(() -> Lab.named(NAME, OwnLabs.folder()))
                    .isInstanceOf(LabProblem.class)
                    .hasMessageContaining("half-started");
            assertThat(Lab.down(NAME, OwnLabs.folder())).isTrue();

            assertThat(processes.stream().filter(RunningProcess::isRunning)).isEmpty();
            assertThat(MachineTraces.now().since(before)).isEmpty();
        } finally {
            start.destroyForcibly().waitFor();
            OwnLabs.down(LAB);
        }
    }

    @Test
    void aStartThatIsAskedToEndCleansUpAfterItself() throws IOException, InterruptedException {
        var start = start();
        try {
            Patience.upTo(Duration.ofMinutes(2))
                    .until("etcd has started", () -> Files.exists(state().resolve("processes/etcd")));
            start.destroy();
            assertThat(start.waitFor()).isNotZero();

            assertThat(state()).doesNotExist();
            assertThat(MachineTraces.now().since(before)).isEmpty();
        } finally {
            start.destroyForcibly().waitFor();
            OwnLabs.down(LAB);
        }
    }

    @Test
    void aStartThatFailsCleansUpAfterItself() {
        var options = OwnLabs.options(LAB).withImages(List.of(folder.resolve("no-such-image.tar")));

        assertThatThrownBy(() -> Lab.up(options))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("no-such-image.tar");

        assertThat(state()).doesNotExist();
        assertThat(MachineTraces.now().since(before)).isEmpty();
    }

    private Process start() throws IOException {
        var words = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Nospof.class.getName(),
                "lab",
                "up",
                "--name",
                NAME,
                "--state",
                OwnLabs.folder().toString());
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("up.log").toFile())
                .start();
    }

    private Path state() {
        return OwnLabs.folder(LAB);
    }
}
