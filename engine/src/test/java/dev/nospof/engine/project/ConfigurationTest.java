package dev.nospof.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.engine.refusal.NoGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code projects/configured} were written by the Pulumi CLI 3.250 with the passphrase below. */
class ConfigurationTest {
    private static final Path PROJECT = Path.of("src/test/resources/projects/configured");
    private static final Map<String, String> PASSPHRASE = Map.of("PULUMI_CONFIG_PASSPHRASE", "correct horse");

    @TempDir
    Path folder;

    private PulumiProject project(String settings) throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: shop\nruntime: java\n");
        Files.writeString(folder.resolve("Pulumi.dev.yaml"), settings);
        return PulumiProject.read(folder);
    }

    /** As {@code pulumi config --json --show-secrets} printed it. */
    @Test
    void isWhatTheRealCliWouldGiveTheProgram() {
        var configuration = PulumiProject.read(PROJECT).configuration("prod", PASSPHRASE);

        assertThat(configuration.values())
                .isEqualTo(new TreeMap<>(Map.of(
                        "aws:region", "eu-west-1",
                        "kubernetes:namespace", "elsewhere",
                        "shop:big", "12345678901",
                        "shop:db", "{\"hosts\":[\"one\"],\"password\":\"deep\",\"port\":5432}",
                        "shop:empty", "",
                        "shop:flag", "true",
                        "shop:password", "hunter2 ümläut",
                        "shop:replicas", "5",
                        "shop:token", "sesame",
                        "shop:zones", "[\"a\",\"b\"]")));
        assertThat(configuration.secretKeys()).containsExactly("shop:db", "shop:empty", "shop:password", "shop:token");
    }

    @Test
    void takesThePassphraseFromAFileToo() throws IOException {
        var file = Files.writeString(folder.resolve("passphrase"), "correct horse\n");

        assertThat(PulumiProject.read(PROJECT)
                        .configuration("prod", Map.of("PULUMI_CONFIG_PASSPHRASE_FILE", file.toString()))
                        .values())
                .containsEntry("shop:password", "hunter2 ümläut");
    }

    @Test
    void leavesSecretsClosedWithoutAPassphrase() {
        var configuration = PulumiProject.read(PROJECT).configuration("prod", Map.of());

        assertThat(configuration.values())
                .containsEntry("shop:password", "secret-that-was-not-opened")
                .containsEntry(
                        "shop:db", "{\"hosts\":[\"one\"],\"password\":\"secret-that-was-not-opened\",\"port\":5432}");
        assertThat(configuration.secretKeys()).contains("shop:password", "shop:db");
    }

    @Test
    void neverPrintsASecret() {
        assertThat(PulumiProject.read(PROJECT).configuration("prod", PASSPHRASE).toString())
                .contains("shop:password=[secret]", "shop:replicas=5")
                .doesNotContain("hunter2", "deep", "sesame");
    }

    @Test
    void saysThatThePassphraseIsWrong() {
        assertThatThrownBy(() ->
                        PulumiProject.read(PROJECT).configuration("prod", Map.of("PULUMI_CONFIG_PASSPHRASE", "wrong")))
                .isInstanceOf(NoGraph.class)
                .hasMessage("""
                        Pulumi.prod.yaml: its secrets do not open with the passphrase in PULUMI_CONFIG_PASSPHRASE.
                        The program would be configured with other values than a deployment.
                        Set the right passphrase, or unset it: secrets then stay closed and count as unknown text.""");
    }

    @Test
    void saysWhichSecretWasChangedByHand() throws IOException {
        var settings = Files.readString(PROJECT.resolve("Pulumi.prod.yaml")).replace("mA1aU1ofy0", "mA1aU1ofy1");

        assertThatThrownBy(() -> project(settings).configuration("dev", PASSPHRASE))
                .isInstanceOf(NoGraph.class)
                .hasMessage("""
                        Pulumi.dev.yaml: the secret 'shop:password' is not in the form v1:nonce:ciphertext, or was changed by hand.
                        It cannot be opened.
                        Set it again:  pulumi config set --secret shop:password.""");
    }

    @Test
    void saysThatThePassphraseFileCannotBeRead() {
        assertThatThrownBy(() -> PulumiProject.read(PROJECT)
                        .configuration("prod", Map.of("PULUMI_CONFIG_PASSPHRASE_FILE", "/nowhere")))
                .isInstanceOf(NoGraph.class)
                .hasMessage("""
                        PULUMI_CONFIG_PASSPHRASE_FILE names '/nowhere', which cannot be read.
                        Secrets cannot be opened.
                        Correct the path, or unset the variable: secrets then stay closed and count as unknown text.""");
    }

    @Test
    void givesAKeyWithoutANamespaceTheProjectsOwn() throws IOException {
        assertThat(project("config:\n  replicas: 3\n  old:config:name: x\n")
                        .configuration("dev", Map.of())
                        .values())
                .isEqualTo(new TreeMap<>(Map.of("shop:replicas", "3", "old:name", "x")));
    }

    @Test
    void isEmptyForAnEmptyFile() throws IOException {
        assertThat(project("").configuration("dev", Map.of())).isEqualTo(Configuration.NONE);
    }

    @Test
    void saysWhichEnvironmentsThereAre() throws IOException {
        var project = project("");
        Files.writeString(folder.resolve("Pulumi.a.b.yaml"), "");

        assertThat(project.environments()).isEqualTo(List.of("a.b", "dev"));
        assertThatThrownBy(() -> project.configuration("prod", Map.of()))
                .isInstanceOf(NoGraph.class)
                .hasMessage("Project folder '" + folder + "' has no Pulumi.prod.yaml.\n"
                        + "Environment 'prod' has no configuration.\n"
                        + "There are: a.b, dev. Make one with  pulumi stack init prod.");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> project("config: [1, 2]\n").configuration("dev", Map.of()))
                .hasMessageStartingWith("Pulumi.dev.yaml: config is a list, needs to be an object.\n");
        assertThatThrownBy(() -> project("config:\n\tx: 1\n").configuration("dev", Map.of()))
                .hasMessageStartingWith("Pulumi.dev.yaml cannot be read: line 2, column 1: ");
        assertThatThrownBy(() -> project("config:\n  a: 1\n  a: 2\n").configuration("dev", Map.of()))
                .hasMessageStartingWith("Pulumi.dev.yaml cannot be read: line 3, column 3: ")
                .hasMessageContaining("duplicate key");
    }
}
