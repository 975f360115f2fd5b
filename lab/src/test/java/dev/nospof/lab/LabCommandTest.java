package dev.nospof.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCommandTest {
    @TempDir
    private Path state;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void endsWithTwoAndSaysWhyWhereThereIsNoLab() {
        assertThat(run("status", "--state", state.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no lab 'nospof-lab'", "[lab/not-up]");
    }

    @Test
    void takesDownWhatIsNotThereWithoutComplaint() {
        assertThat(run("down", "--state", state.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("there is no lab nospof-lab");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(run("up", "--pod-subnet", "here")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Option --pod-subnet is 'here'.", "no subnet: here");
        assertThat(run("up", "--volumes")).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private int run(String... words) {
        return LabCommand.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
