package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.machine.Ledger.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(folder.resolve("labs/one"));
        ledger.open();
    }

    @Test
    void remembersWhatIsToBeMadeInOrder() {
        ledger.intend(Kind.NAMESPACE, "one");
        ledger.intend(Kind.LINK, "one");
        ledger.intend(Kind.NAMESPACE, "one-node-a1");

        var later = new Ledger(ledger.folder());

        assertThat(later.entries()).extracting(Ledger.Entry::name).containsExactly("one", "one", "one-node-a1");
        assertThat(later.newestFirst(Kind.NAMESPACE)).containsExactly("one-node-a1", "one");
    }

    @Test
    void ignoresALineThatAKillCutShort() throws IOException {
        ledger.intend(Kind.LINK, "one");
        Files.writeString(ledger.folder().resolve("ledger"), "NAMESP", StandardOpenOption.APPEND);

        assertThat(ledger.entries()).containsExactly(new Ledger.Entry(Kind.LINK, "one"));
    }

    @Test
    void letsNobodyElseLookInside() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger.folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void knowsARunningProcessFromALaterOneWithItsNumber() throws IOException {
        long self = ProcessHandle.current().pid();
        long started = RunningProcess.now(self).orElseThrow().started();
        Files.writeString(ledger.processFile("this"), self + " " + started + "\n");
        Files.writeString(ledger.processFile("earlier"), self + " " + (started - 1) + "\n");
        Files.writeString(ledger.processFile("half-written"), "12");

        assertThat(ledger.process("this")).hasValue(new RunningProcess(self, started));
        assertThat(ledger.process("earlier")).isEmpty();
        assertThat(ledger.processes()).containsExactly(new RunningProcess(self, started));
    }

    @Test
    void letsOneWorkAtATime() {
        assertThatThrownBy(() -> ledger.alone("one", () -> ledger.alone("one", () -> "never")))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("[lab/busy]");
        assertThat(ledger.<String>alone("one", () -> "now")).isEqualTo("now");
    }

    @Test
    void goesWithAllItsFilesAndNothingElse() throws IOException {
        var precious = Files.writeString(folder.resolve("precious"), "stays");
        Files.createSymbolicLink(ledger.folder().resolve("link"), precious);
        Files.createDirectories(ledger.folder().resolve("node-a1/volumes/1"));
        ledger.intend(Kind.LINK, "one");

        ledger.close();

        assertThat(ledger.exists()).isFalse();
        assertThat(precious).hasContent("stays");
    }
}
