package dev.nospof.appimages.base.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static Settings with(Map<String, String> environment) {
        return Settings.read(SettingsTest.class, "example", environment);
    }

    @Test
    void readsWhatEveryServiceHasAndWhatIsItsOwn() {
        assertThat(with(Map.of()).count("port", 0)).isEqualTo(8080);
        assertThat(with(Map.of()).duration("example.pause")).isEqualTo(Duration.ofMillis(1250));
    }

    @Test
    void letsTheEnvironmentOverrideAnyKey() {
        assertThat(with(Map.of("EXAMPLE_PAUSE", "2s")).duration("example.pause"))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(with(Map.of("EXAMPLE_PAUSE", "1m")).duration("example.pause"))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void letsAFileOverrideAndTheEnvironmentOverrideTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), "example.pause = 3s\nport = 9000\n");
        Settings settings = with(Map.of("SETTINGS_FILE", file.toString(), "PORT", "9001"));
        assertThat(settings.duration("example.pause")).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.count("port", 0)).isEqualTo(9001);
    }

    @Test
    void readsASecretFromTheFileThatIsMountedForIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
        assertThat(with(Map.of("DATABASE_PASSWORD_FILE", file.toString())).secret("database.password"))
                .isEqualTo("s3cret");
    }

    @Test
    void namesTheNearestKeyForOneThatNobodyReads(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), "exampel.pause = 3s\n");
        assertThatThrownBy(() -> with(Map.of("SETTINGS_FILE", file.toString())))
                .isInstanceOf(BadSettings.class)
                .hasMessage("""
                        The settings file has 'exampel.pause', which no part of this service reads.
                        What it was meant to change would stay as it is.
                        Did you mean 'example.pause'?""");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> with(Map.of("SETTINGS_FILE", "/nowhere/settings")))
                .hasMessage("""
                        The settings file /nowhere/settings cannot be read: NoSuchFileException.
                        The service would run with other numbers than those written down.
                        Make it readable or unset SETTINGS_FILE.""");
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThatThrownBy(() -> with(Map.of()).text("database.url")).hasMessage("""
                        Setting 'database.url' is not set.
                        The service has no safe value of its own for it.
                        Set DATABASE_URL.""");
    }

    @Test
    void saysWhatANumberNeeds() {
        assertThatThrownBy(() -> with(Map.of("PORT", "-1")).count("port", 0)).hasMessage("""
                        Setting 'port' is '-1', needs a whole number of at least 0.
                        The service would run with a number nobody chose.
                        Correct PORT.""");
        assertThatThrownBy(() -> with(Map.of("TRACES_SHARE", "1.5")).share("traces.share"))
                .hasMessageContaining("needs a share from 0 to 1");
        assertThatThrownBy(() -> with(Map.of("REQUEST_BUDGET", "soon")).duration("request.budget"))
                .hasMessageContaining("needs a time such as 800ms, 2s or 1m");
        assertThatThrownBy(() -> with(Map.of("FAULTS_ENABLED", "yes")).flag("faults.enabled"))
                .hasMessageContaining("needs true or false");
    }

    @Test
    void saysWhatDoesNotFitIntoWhat() {
        assertThat(BadSettings.doesNotFit(
                        "A call", Duration.ofSeconds(3), "the budget", Duration.ofSeconds(2), "It would be in vain."))
                .hasMessage("""
                        A call may take 3000 ms, and the budget is 2000 ms.
                        It would be in vain.
                        Shorten the first or lengthen the second.""");
        assertThat(BadSettings.outOfRange("workers", 9, "at most 8", "They would be refused."))
                .hasMessage("""
                        workers is 9, needs at most 8.
                        They would be refused.
                        Correct it.""");
    }
}
