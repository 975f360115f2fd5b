package dev.nospof.appimages.images.oci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.TarImage;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.LayerWriter;
import dev.nospof.appimages.images.layer.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Image image;

    @BeforeEach
    void anImageOfOneFile() {
        image = image("hello");
    }

    @Test
    void holdsEveryBlobOnceUnderItsOwnDigest() throws IOException {
        Map<String, byte[]> blobs = new TreeMap<>(files());
        blobs.keySet().removeIf(name -> !name.startsWith("blobs/"));
        assertThat(blobs).hasSize(3).allSatisfy((name, bytes) -> assertThat(name)
                .isEqualTo("blobs/sha256/" + Digest.of(bytes).hex()));
    }

    @Test
    void namesTheImageByItsTagAndByItsDigestForContainerd() throws IOException {
        List<String> names = json("index.json").path("manifests").findValuesAsText("io.containerd.image.name");
        assertThat(names)
                .containsExactly("localhost/nospof/test:" + image.tag(), "localhost/nospof/test@" + image.digest());
    }

    @Test
    void leadsFromTheIndexOverTheManifestToTheLayer() throws IOException {
        JsonNode manifest =
                blob(json("index.json").path("manifests").path(0).path("digest").asText());
        assertThat(files())
                .containsKey(path(manifest.path("layers").path(0).path("digest").asText()));
    }

    @Test
    void isADockerArchiveToo() throws IOException {
        JsonNode entry = json("manifest.json").path(0);
        assertThat(files())
                .containsKeys(
                        entry.path("Config").asText(),
                        entry.path("Layers").path(0).asText());
        assertThat(entry.path("RepoTags").path(0).asText()).isEqualTo("localhost/nospof/test:" + image.tag());
    }

    /** Another program's reader, and the strictest at hand: it unpacks every layer and compares the digests. */
    @Test
    void isReadByJibAsADockerArchive() throws Exception {
        Path out = folder.resolve("copy.tar");
        JibContainer copy = Jib.from(TarImage.at(written(image, "image.tar")))
                .containerize(Containerizer.to(TarImage.at(out).named("copy"))
                        .setOfflineMode(true)
                        .setBaseImageLayersCache(folder.resolve("base"))
                        .setApplicationLayersCache(folder.resolve("application")));
        assertThat(copy.getImageId()).isNotNull();
        assertThat(out).isNotEmptyFile();
    }

    @Test
    void runsAsAUserWhoIsNotRootWithoutAShellBetween() throws IOException {
        JsonNode config = blob(
                blob(image.digest().toString()).path("config").path("digest").asText());
        assertThat(config.path("config").path("User").asText()).isEqualTo("10001:10001");
        assertThat(config.path("config").path("Entrypoint")).hasToString("[\"/bin/hello\"]");
        assertThat(config.path("config").path("StopSignal").asText()).isEqualTo("SIGTERM");
    }

    @Test
    void isTheSameTwice() throws IOException {
        Path first = written(image, "first.tar");
        assertThat(Files.readAllBytes(written(image("hello"), "second.tar"))).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void hasAnotherDigestForAnotherContent() {
        assertThat(image("hallo").digest()).isNotEqualTo(image.digest());
    }

    private Image image(String text) {
        Tree tree = Tree.EMPTY.with("bin/hello", Entry.File.executable(Content.of(text)));
        Settings settings = Settings.of("A test", List.of("/bin/hello")).ports(List.of(8080));
        return Image.of("test", settings, List.of(new LayerWriter(folder.resolve("kept")).write(tree, "test")));
    }

    private static Path written(Image image, Path file) {
        ImageArchive.write(image, file);
        return file;
    }

    private Path written(Image image, String name) {
        return written(image, folder.resolve(name));
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(Files.newInputStream(written(image, "image.tar")))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(files.put(entry.getName(), tar.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private JsonNode json(String file) throws IOException {
        return JSON.readTree(files().get(file));
    }

    private JsonNode blob(String digest) throws IOException {
        return json(path(digest));
    }

    private static String path(String digest) {
        return "blobs/" + digest.replace(':', '/');
    }
}
