package dev.nospof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    @Test
    void areFoundFromAnyFolderBelow(@TempDir Path home) throws IOException {
        var tool = Files.createFile(Files.createDirectory(home.resolve("tools")).resolve("build"));
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        assertThat(Tools.above(Files.createDirectories(home.resolve("tests/cluster"))))
                .isEqualTo(home);
    }

    @Test
    void areMissedOutLoud(@TempDir Path home) {
        assertThatThrownBy(() -> Tools.above(home)).hasMessageContaining("[lab/no-tools]");
    }
}
