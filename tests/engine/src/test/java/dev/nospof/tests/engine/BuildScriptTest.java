package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tools/build}, with a small part of its own so that nothing large is built. */
class BuildScriptTest {
    private static final String WHEEL = "nospof_models-1.0-py3-none-any.whl";

    @TempDir
    Path folder;

    @Test
    void saysWhichPartsThereAre() throws IOException {
        var run = build(Map.of(), Tools.root().resolve("tools"), "nonsense");

        assertThat(run.exit()).isNotZero();
        assertThat(run.errors()).isEqualTo("""
                tools/build nonsense: there is no part 'nonsense'.
                Nothing is built.
                Parts: aws-models cni-plugins coredns kubernetes metrics-server prometheus-operator pulumi pulumi-language-java zonal-volumes.
                [tools/build]
                """);
    }

    @Test
    void saysWhichBinariesAPartHas() throws IOException {
        var run = build(Map.of(), small("1.20"), "small/large");

        assertThat(run.exit()).isNotZero();
        assertThat(run.errors()).isEqualTo("""
                tools/build small/large: part 'small' has no binary 'large'.
                Nothing is built.
                Binaries: small.
                [tools/build]
                """);
    }

    @Test
    void saysWhatToInstallWhereThereIsNoGo() throws IOException {
        var run = build(Map.of("PATH", pathWithoutGo().toString()), small("1.20"), "small");

        assertThat(run.exit()).isNotZero();
        assertThat(run.errors()).isEqualTo("""
                Building small: there is no 'go' on the PATH, 1.20 or newer is needed.
                The tests that run the real small cannot run.
                Install Go 1.20 or newer and put its bin folder on the PATH.
                [tools/build]
                """);
    }

    @Test
    void saysWhatToInstallWhereGoIsTooOld() throws IOException {
        var run = build(Map.of("GOTOOLCHAIN", "local"), small("99.1"), "small");

        assertThat(run.exit()).isNotZero();
        assertThat(run.errors())
                .containsPattern("^Building small: Go is [0-9.]+, its modules need 99\\.1\\.\n")
                .endsWith("""
                The tests that run the real small cannot run.
                Install Go 99.1 or newer, or set GOTOOLCHAIN=auto to let Go fetch it.
                [tools/build]
                """);
    }

    @Test
    void buildsOnceAndPrintsTheSameFolderAgain() throws IOException {
        var tools = small("1.20");

        var first = build(Map.of(), tools, "small");
        var second = build(Map.of(), tools, "small");

        assertThat(first.exit()).as(first.everything()).isZero();
        assertThat(Path.of(first.output().strip(), "small")).isExecutable();
        assertThat(second.output()).isEqualTo(first.output());
        assertThat(second.errors()).isEmpty();
    }

    @Test
    void buildsAnewWhereTheModulesHaveChanged() throws IOException {
        var tools = small("1.20");
        var before = build(Map.of(), tools, "small");

        Files.writeString(tools.resolve("small/go.sum"), "\n");

        assertThat(build(Map.of(), tools, "small").output()).isNotEqualTo(before.output());
    }

    @Test
    void buildsNothingAnewWhereOnlyTheScriptHasChanged() throws IOException {
        var tools = small("1.20");
        var before = build(Map.of(), tools, "small");

        Files.writeString(tools.resolve("build"), "\n# a remark\n", StandardOpenOption.APPEND);

        assertThat(build(Map.of(), tools, "small").output()).isEqualTo(before.output());
    }

    @Test
    void copiesTheFilesOfAPartThatIsNoProgram() throws IOException {
        var tools = small("1.20");
        Files.writeString(tools.resolve("small/files"), "# what is copied\nnospof.test/small main.go\n");

        var run = build(Map.of(), tools, "small");

        assertThat(run.exit()).as(run.everything()).isZero();
        assertThat(Path.of(run.output().strip(), "main.go")).hasContent("package main\n\nfunc main() {}\n");
        assertThat(build(Map.of(), tools, "small").output()).isEqualTo(run.output());
    }

    @Test
    void fetchesThePackagesOfAPartThatIsNoProgramOnce() throws IOException, NoSuchAlgorithmException {
        var tools = pinned("");

        var run = build(shelf(), tools, "models");

        assertThat(run.exit()).as(run.everything()).isZero();
        assertThat(Path.of(run.output().strip(), WHEEL)).isRegularFile();
        assertThat(build(Map.of("PIP_NO_INDEX", "1"), tools, "models").output()).isEqualTo(run.output());
    }

    @Test
    void refusesAPackageOfAnotherSum() throws IOException, NoSuchAlgorithmException {
        var run = build(shelf(), pinned("0".repeat(64)), "models");

        assertThat(run.exit()).isNotZero();
        assertThat(run.errors())
                .contains("THESE PACKAGES DO NOT MATCH THE HASHES")
                .contains("Fetching models failed; pip's own words are above.");
        try (var left = Files.walk(folder.resolve("cache"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void leavesNoPartOfABuildThatFails() throws IOException {
        var tools = small("1.20");
        Files.writeString(tools.resolve("small/main.go"), "package main\n");

        var run = build(Map.of(), tools, "small");

        assertThat(run.exit()).isNotZero();
        assertThat(run.errors()).contains("Building small from Go modules failed; go's own words are above.");
        try (var left = Files.walk(folder.resolve("cache"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void takesOverFromABuildThatWasKilled() throws IOException {
        var tools = small("1.20");
        var built = Path.of(build(Map.of(), tools, "small").output().strip());
        Files.delete(built.resolve("small"));
        var lock = Files.createDirectory(built.resolveSibling(built.getFileName() + ".lock"));
        Files.writeString(lock.resolve("pid"), Long.toString(endedProcess()));

        assertThat(build(Map.of(), tools, "small").exit()).isZero();
        assertThat(built.resolve("small")).isExecutable();
    }

    /** A copy of the script beside a part that is one line of Go. */
    private Path small(String goVersion) throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        var script = Files.copy(Tools.root().resolve("tools/build"), tools.resolve("build"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        var part = Files.createDirectories(tools.resolve("small"));
        Files.writeString(
                part.resolve("go.mod"), "module nospof.test/small\n\ngo " + goVersion + "\n\ntool nospof.test/small\n");
        Files.writeString(part.resolve("go.sum"), "");
        Files.writeString(part.resolve("main.go"), "package main\n\nfunc main() {}\n");
        return tools;
    }

    /** The script beside a part that is one Python package, and the package on a shelf of this machine's. */
    private Path pinned(String sum) throws IOException, NoSuchAlgorithmException {
        var tools = small("1.20");
        var wheel = Files.createDirectories(folder.resolve("shelf")).resolve(WHEEL);
        try (var zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            zip.putNextEntry(new ZipEntry("nospof_models-1.0.dist-info/METADATA"));
            zip.write("Metadata-Version: 2.1\nName: nospof-models\nVersion: 1.0\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("nospof_models-1.0.dist-info/WHEEL"));
            zip.write(
                    "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n".getBytes(StandardCharsets.UTF_8));
        }
        var own = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wheel)));
        Files.writeString(
                Files.createDirectories(tools.resolve("models")).resolve("requirements.txt"),
                "nospof-models==1.0 --hash=sha256:" + (sum.isEmpty() ? own : sum) + "\n");
        return tools;
    }

    private Map<String, String> shelf() {
        return Map.of(
                "PIP_NO_INDEX", "1", "PIP_FIND_LINKS", folder.resolve("shelf").toString());
    }

    private Run build(Map<String, String> environment, Path tools, String... parts) throws IOException {
        requireGo();
        var command = new ArrayList<>(List.of(tools.resolve("build").toString()));
        command.addAll(List.of(parts));
        var all = new TreeMap<>(environment);
        all.put("NOSPOF_CACHE", folder.resolve("cache").toString());
        return Run.of(command, tools, all, Duration.ofMinutes(5));
    }

    private static void requireGo() {
        try {
            Run.of(List.of("go", "version"), Path.of("").toAbsolutePath(), Map.of(), Duration.ofMinutes(1));
        } catch (IOException noGo) {
            throw Missing.part("There is no 'go' on the PATH, so tools/build cannot be tried. Install Go.");
        }
    }

    /** The script's own neighbours and nothing else: Go may stand beside them in their usual folder. */
    private Path pathWithoutGo() throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        for (var program : List.of("bash", "dirname", "basename", "awk", "paste", "sort")) {
            var found = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                    .map(entry -> Path.of(entry, program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            var script = Files.writeString(bin.resolve(program), "#!/bin/sh\nexec '" + found + "' \"$@\"\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        return bin;
    }

    private static long endedProcess() throws IOException {
        var process = new ProcessBuilder("true").start();
        process.onExit().join();
        return process.pid();
    }
}
