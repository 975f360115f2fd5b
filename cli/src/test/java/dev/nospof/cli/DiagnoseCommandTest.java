package dev.nospof.cli;

import static dev.nospof.cli.NospofTest.resource;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnoseCommandTest {
    @Test
    void ranksWhatWouldExplainAnOutage() {
        var spoken = Spoken.by("diagnose", "--down", "orders", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(spoken.out().lines().skip(2))
                .containsSubsequence(
                        "1.  node a1   explains all, takes nothing else",
                        "2.  zone a    explains all, takes nothing else");
    }

    @Test
    void saysSoWhereNothingExplainsIt() {
        var spoken = Spoken.by("diagnose", "--down", "orders", "--tolerance", "1h", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(spoken.out()).contains("Nothing in this plan explains it");
    }

    @Test
    void refusesAServiceThatThePlanDoesNotHave() {
        var spoken = Spoken.by("diagnose", "--down", "checkout", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err().lines())
                .containsExactly(
                        "Diagnosis: there is no service 'checkout' of which the plan tells enough.",
                        "An explanation of something else would mislead.",
                        "Name some of: orders.");
    }

    @Test
    void refusesWhatCanNotBe() {
        var spoken = Spoken.by("diagnose", "--down", "orders", "--up", "orders", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).contains("'orders' is said to be both down and up");
    }

    @Test
    void wantsToKnowWhatIsDown() {
        var spoken = Spoken.by("diagnose", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).contains("Missing required option", "--down");
    }
}
