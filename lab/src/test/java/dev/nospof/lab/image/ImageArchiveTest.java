package dev.nospof.lab.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchiveTest {
    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void writeAProgram() throws IOException {
        program = Files.writeString(folder.resolve("echo"), "not really a program");
    }

    @Test
    void isTheSameBytesForTheSameProgram() throws IOException {
        var image = new ImageArchive("example.org/echo:1", program);
        assertThat(image.write(folder.resolve("one.tar")))
                .hasSameBinaryContentAs(image.write(folder.resolve("two.tar")));
        assertThat(folder).isDirectoryNotContaining("glob:**layer*");
    }

    /** Read by a tar that is not ours. */
    @Test
    void holdsALayerWithTheProgramAndAManifestThatNamesIt() throws IOException, InterruptedException {
        var archive = new ImageArchive("example.org/echo:1", program).write(folder.resolve("echo.tar"));
        var names = tar("-tf", archive.toString()).lines().toList();
        var manifest = tar("-xOf", archive.toString(), "manifest.json");

        assertThat(names).hasSize(3).contains("manifest.json");
        assertThat(names.subList(0, 2)).allSatisfy(name -> assertThat(manifest).contains("\"" + name + "\""));
        assertThat(manifest).contains("\"RepoTags\":[\"example.org/echo:1\"]");
        assertThat(tar("-xOf", archive.toString(), names.get(0))).contains("\"Entrypoint\":[\"/echo\"]");
        tar("-xf", archive.toString(), "-C", folder.toString());
        assertThat(tar("-xOf", folder.resolve(names.get(1)).toString(), "echo")).isEqualTo("not really a program");
        assertThat(tar("-tvf", folder.resolve(names.get(1)).toString()))
                .contains("-rwxr-xr-x 0/0")
                .contains("1970-01-01");
    }

    @Test
    void speaksOfProcessorsAsImagesDo() {
        assertThat(ImageArchive.architecture("x86_64")).isEqualTo("amd64");
        assertThat(ImageArchive.architecture("amd64")).isEqualTo("amd64");
        assertThat(ImageArchive.architecture("aarch64")).isEqualTo("arm64");
    }

    @Test
    void wantsANameWithAVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageArchive("echo", program))
                .withMessageContaining("echo");
    }

    private static String tar(String... words) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(java.util.List.of("tar"));
        command.addAll(java.util.List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TZ", "UTC");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
