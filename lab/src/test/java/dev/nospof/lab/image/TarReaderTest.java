package dev.nospof.lab.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {
    @TempDir
    private Path folder;

    @Test
    void findsAFileBehindOthers() throws IOException {
        var archive = folder.resolve("some.tar");
        try (var tar = new TarWriter(Files.newOutputStream(archive))) {
            tar.folder("tmp");
            tar.file("first", new byte[513]);
            tar.file("second", "wanted".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(TarReader.file(archive, "second")).hasValue("wanted".getBytes(StandardCharsets.UTF_8));
        assertThat(TarReader.file(archive, "first").orElseThrow()).hasSize(513);
        assertThat(TarReader.file(archive, "third")).isEmpty();
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        var text = Files.writeString(folder.resolve("text.tar"), "no archive at all\n".repeat(100));
        assertThatThrownBy(() -> TarReader.file(text, "any"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no tar archive");
    }
}
