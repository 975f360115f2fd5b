package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.layer.Layer;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.recipe.Recipe;
import dev.nospof.appimages.images.recipe.Recipes;
import dev.nospof.appimages.images.sbom.Bill;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every image that this project builds. */
class ImagesTest {
    private static final Duration QUICK = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @BeforeAll
    static void programsThatReadImages() {
        Needs.aMachineForContainers();
        Needs.programs(Map.of("skopeo", "skopeo"));
    }

    static Stream<String> all() {
        return Recipes.all(Path.of("..")).stream().map(Recipe::name);
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeReferredToByDigestAndByTagOnceItIsImported(String name) throws Exception {
        Image image = Machine.imported(name);
        assertThat(Machine.containerd().images())
                .contains(
                        "localhost/nospof/" + name + "@" + image.digest(),
                        "localhost/nospof/" + name + ":" + image.tag());
    }

    /** By a reader that has nothing of ours and nothing of containerd, and that compares every digest while it copies. */
    @ParameterizedTest
    @MethodSource("all")
    void isReadAsAnOciLayoutAndAsADockerArchive(String name) throws IOException {
        Image image = Images.image(name);
        Path archive = Images.archive(image, folder);
        Path oci = folder.resolve(name + "-from-oci");
        Path docker = folder.resolve(name + "-from-docker");
        skopeo("oci-archive:" + archive + ":" + image.tag(), "dir:" + oci);
        skopeo("docker-archive:" + archive, "dir:" + docker);
        assertThat(Files.readAllBytes(oci.resolve("manifest.json")))
                .isEqualTo(image.manifest().bytes());
        assertThat(JSON.readTree(docker.resolve("manifest.json").toFile()).path("layers"))
                .hasSameSizeAs(image.layers());
    }

    @ParameterizedTest
    @MethodSource("all")
    void carriesABillOfMaterialsThatNamesEveryPackageAndJarInIt(String name) throws IOException {
        Recipe.Made made = Images.made(name);
        byte[] json = made.bill().json().getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = files(made.image());
        assertThat(files.get(Bill.PATH)).isEqualTo(json);
        assertThat(new JsonParser().validate(json, Version.VERSION_16)).isEmpty();
        List<String> parts = JSON.readTree(json).path("components").findValues("purl").stream()
                .map(JsonNode::asText)
                .toList();
        assertThat(parts).isNotEmpty();
        files.keySet().stream()
                .filter(path -> path.startsWith("var/lib/dpkg/status.d/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .forEach(debian -> assertThat(parts)
                        .anyMatch(part -> part.startsWith("pkg:deb/debian/" + debian.replace("+", "%2B") + "@")));
        files.keySet().stream()
                .filter(path -> path.startsWith("app/lib/") && path.endsWith(".jar"))
                .map(path -> path.replaceFirst(".*/(.+?)-\\d[^/]*", "$1"))
                .forEach(jar -> assertThat(parts).anyMatch(part -> part.contains("/" + jar + "@")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isAsSmallAsPromised(String name) {
        long promised = name.equals("postgres") ? 90_000_000 : 50_000_000;
        assertThat(Images.image(name).compressedSize()).isLessThanOrEqualTo(promised);
    }

    private static void skopeo(String from, String to) {
        Program.output(List.of("skopeo", "copy", "--insecure-policy", "--quiet", from, to), QUICK);
    }

    private static Map<String, byte[]> files(Image image) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Layer layer : image.layers()) {
            try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(layer.blob())))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.isFile()) {
                        files.put(
                                entry.getName(), entry.getName().equals(Bill.PATH) ? tar.readAllBytes() : new byte[0]);
                    }
                }
            }
        }
        return files;
    }
}
