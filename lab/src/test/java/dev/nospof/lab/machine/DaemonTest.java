package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "a lab's processes are Linux processes");
        ledger = new Ledger(folder.resolve("lab"));
        ledger.open();
    }

    @Test
    void recordsItselfBeforeItBecomesTheProgram() throws IOException {
        var started = daemon("sleeper", "sleep", "1000").start(ledger);
        try {
            assertThat(ledger.process("sleeper")).hasValue(started);
            assertThat(Files.readString(ledger.processFile("sleeper")))
                    .isEqualTo(started.pid() + " " + started.started() + "\n");
            Patience.upTo(Duration.ofSeconds(20))
                    .until("it sleeps", () -> started.program().equals("sleep"));
        } finally {
            started.signal("KILL");
        }
        Patience.upTo(Duration.ofSeconds(20)).until("it has ended", () -> !started.isRunning());
        assertThat(ledger.processes()).isEmpty();
    }

    @Test
    void joinsItsGroupFirst() throws IOException {
        var procs = Files.createFile(
                Files.createDirectories(folder.resolve("tree/lab")).resolve("cgroup.procs"));
        var group = new ControlGroups(List.of(folder.resolve("tree")), false).at("lab");
        var started = new Daemon("sleeper", group, List.of("sleep", "1000")).start(ledger);
        try {
            assertThat(procs).hasContent(Long.toString(started.pid()));
            assertThat(group.processes()).containsExactly(started);
        } finally {
            started.signal("KILL");
        }
    }

    @Test
    void saysWhyAProgramDidNotStay() {
        var daemon = daemon("liar", "/no/such/program");
        assertThatThrownBy(() -> {
                    var started = daemon.start(ledger);
                    Patience.upTo(Duration.ofSeconds(20)).until("it has ended", () -> !started.isRunning());
                    throw LabProblem.ended("liar", ledger.log("liar"), Daemon.lastWords(ledger.log("liar")));
                })
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("liar ended soon after its start")
                .hasMessageContaining("/no/such/program");
    }

    private static Daemon daemon(String name, String... words) {
        return new Daemon(name, new ControlGroups(List.of(), false).at("none"), List.of(words));
    }
}
