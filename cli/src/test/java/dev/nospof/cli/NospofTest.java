package dev.nospof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NospofTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatItCanDo() {
        var spoken = Spoken.by("--help");
        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out())
                .contains(
                        "preview", "check", "prove", "diagnose", "drill", "render", "lab", "completion", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "check", "prove", "diagnose", "drill", "render", "lab", "completion"})
    void explainsEachCommandOnOneScreen(String command) {
        var spoken = Spoken.by(command, "--help");
        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out().lines().count()).isBetween(5L, 40L);
    }

    @Test
    void completesItsWords() {
        assertThat(Spoken.by("completion").out()).contains("complete -F", "preview", "--env", "power-off");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        var spoken = Spoken.by("chek");
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).contains("Did you mean: nospof check");
    }

    @Test
    void refusesANumberOfZonesThatNoRegionHas() {
        var spoken = Spoken.by("check", "--zones", "0", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err().lines())
                .containsExactly(
                        "--zones is 0, needs to be from 1 to 99.",
                        "Without a zone there is no place for a pod, and nothing to prove.",
                        "Give the number of availability zones that the environment has, 3 by default.");
    }

    @Test
    void refusesPricesThatCannotBeAddedUp() throws Exception {
        var yearly = Files.writeString(folder.resolve("yearly.yaml"), "prices: {nat-gateway: {usd: 1, per: year}}\n");
        var words = Files.writeString(folder.resolve("words.yaml"), "prices: {nat-gateway: cheap}\n");

        var spoken = Spoken.by("preview", "--prices", yearly.toString());
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err().lines())
                .containsExactly(
                        "Prices in 'yearly.yaml': nat-gateway is 1 per 'year'.",
                        "What costs it would be added up wrongly.",
                        "Give it as {usd: 0.045, per: hour}, or per: month.");
        assertThat(Spoken.by("preview", "--prices", words.toString()).err())
                .contains("Write 'prices: {nat-gateway: {usd: 0.045, per: hour}}'.")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhatIsWrongWithAProjectThatIsNone() {
        var spoken = Spoken.by("preview", "-C", folder.toString());
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).contains("Pulumi.yaml").doesNotContain("\tat ");
    }

    @Test
    void answersBadInputWithWordsAndNeverATrace() throws Exception {
        var halfWritten = Files.writeString(folder.resolve("plan.json"), "{\"version\": 3, \"deployment\": {\"resou");
        for (var input : List.of(folder.resolve("gone"), halfWritten)) {
            var spoken = Spoken.by("check", input.toString());
            assertThat(spoken.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(spoken.out()).isEmpty();
            assertThat(spoken.err()).contains(input.toString()).doesNotContain("\tat ");
        }
    }

    @Test
    void coloursOnlyForAPerson() {
        var bad = resource("orders.yaml");
        assertThat(Spoken.by("prove", bad).out()).doesNotContain("\u001b");
        assertThat(Spoken.by(true, "prove", bad).out()).contains("\u001b[31m");
        assertThat(Spoken.by(true, "prove", bad).out().replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(Spoken.by("prove", bad).out());
    }

    static String resource(String name) {
        try {
            return Path.of(NospofTest.class.getResource(name).toURI()).toString();
        } catch (java.net.URISyntaxException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
