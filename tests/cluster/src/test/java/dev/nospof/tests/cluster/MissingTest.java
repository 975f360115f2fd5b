package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.lab.machine.LabProblem;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class MissingTest {
    private final LabProblem noRoot = LabProblem.notRoot("somebody");

    @Test
    void aMissingPartSkipsTheTestAndSaysWhich() {
        assertThat(Missing.verdict(noRoot, false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("somebody");
    }

    @Test
    void aMissingPartFailsInCi() {
        assertThat(Missing.verdict(noRoot, true)).isSameAs(noRoot);
    }
}
