package dev.nospof.appimages.images.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.images.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
    @TempDir
    Path folder;

    @Test
    void takesTheNewestLongTermSupportRelease() throws IOException {
        assertThat(Jdk.best(List.of(jdk("17.0.15", true), jdk("26.0.1", false), jdk("25.0.3", false)))
                        .release())
                .isEqualTo(25);
    }

    @Test
    void doesNotTakeAnOldOneThatLacksWhatItLinksFrom() throws IOException {
        assertThat(Jdk.best(List.of(jdk("17.0.15", true), jdk("21.0.2", false))).release())
                .isEqualTo(17);
    }

    @Test
    void hasAnAotCacheFromRelease25On() throws IOException {
        assertThat(Jdk.best(List.of(jdk("25", false))).hasAotCache()).isTrue();
        assertThat(Jdk.best(List.of(jdk("21.0.2", true))).hasAotCache()).isFalse();
    }

    @Test
    void looksWhereVariablesPoint() {
        assertThat(Jdk.homes(Map.of("JAVA_HOME_25_X64", "/somewhere", "PATH", "/elsewhere")))
                .contains(Path.of("/somewhere"))
                .doesNotContain(Path.of("/elsewhere"));
    }

    @Test
    void saysWhereItLookedInVain() {
        assertThatThrownBy(() -> Jdk.best(List.of(Path.of("/nowhere"))))
                .isInstanceOf(BuildFailure.class)
                .hasMessageStartingWith("There is no JDK of version 17 or newer with jlink in /nowhere.");
    }

    private Path jdk(String version, boolean withModules) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(
                home.resolve("bin/jlink"),
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        if (withModules) {
            Files.createDirectories(home.resolve("jmods"));
        }
        return home;
    }
}
