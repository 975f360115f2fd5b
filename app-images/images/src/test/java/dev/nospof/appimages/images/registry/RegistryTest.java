package dev.nospof.appimages.images.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Layer;
import dev.nospof.appimages.images.layer.LayerWriter;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    @TempDir
    Path folder;

    @Test
    void storesTheImageUnderTheDigestThatItHadBefore() throws Exception {
        try (DebianRegistry registry = DebianRegistry.open()) {
            Image image = image("hello");
            String reference = Registry.parse(registry.host() + "/shop").push(image);
            assertThat(reference).isEqualTo(registry.host() + "/shop/test@" + image.digest());
            assertThat(pulled(registry, "manifests/" + image.digest()))
                    .isEqualTo(image.manifest().bytes());
        }
    }

    @Test
    void makesEveryLayerAvailableAsItWasBuilt() throws Exception {
        try (DebianRegistry registry = DebianRegistry.open()) {
            Image image = image("hello");
            Registry.parse(registry.host() + "/shop").push(image);
            for (Layer layer : image.layers()) {
                assertThat(Digest.of(pulled(registry, "blobs/" + layer.digest())))
                        .isEqualTo(layer.digest());
            }
        }
    }

    @Test
    void answersToItsTagToo() throws Exception {
        try (DebianRegistry registry = DebianRegistry.open()) {
            Image image = image("hello");
            Registry.parse(registry.host() + "/shop").push(image);
            assertThat(Digest.of(pulled(registry, "manifests/" + image.tag()))).isEqualTo(image.digest());
        }
    }

    @Test
    void sendsNothingTwice() throws Exception {
        try (DebianRegistry registry = DebianRegistry.open()) {
            Registry place = Registry.parse(registry.host() + "/shop");
            place.push(image("hello"));
            assertThat(registry.uploads()).isEqualTo(2);
            place.push(image("hello"));
            assertThat(registry.uploads()).isEqualTo(2);
        }
    }

    @Test
    void givesTheCredentialsThatDockerLoginLeft() throws Exception {
        Path docker = Files.createDirectories(folder.resolve("home/.docker"));
        try (DebianRegistry registry = DebianRegistry.closed()) {
            String secret = DebianRegistry.USER + ":" + DebianRegistry.PASSWORD;
            Files.writeString(
                    docker.resolve("config.json"),
                    "{\"auths\":{\"" + registry.host() + "\":{\"auth\":\""
                            + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)) + "\"}}}");
            Image image = image("hello");
            assertThat(atHome(docker.getParent(), () -> Registry.parse(registry.host())
                            .push(image)))
                    .isEqualTo(registry.host() + "/test@" + image.digest());
            assertThat(registry.uploads()).isEqualTo(2);
        }
    }

    @Test
    void saysWhichImageWasRefused() throws Exception {
        try (DebianRegistry registry = DebianRegistry.closed()) {
            Image image = image("hello");
            assertThatThrownBy(() ->
                            atHome(folder, () -> Registry.parse(registry.host()).push(image)))
                    .isInstanceOf(BuildFailure.class)
                    .hasMessageStartingWith("Pushing " + registry.host() + "/test@" + image.digest() + " failed: ");
            assertThat(registry.uploads()).isZero();
        }
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        String host;
        try (DebianRegistry registry = DebianRegistry.open()) {
            host = registry.host();
        }
        assertThatThrownBy(() -> Registry.parse(host).push(image("hello")))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining("Check the registry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host", "host/UPPER", "", "host:port", "host/a b"})
    void refusesWhatIsNoPlaceInARegistry(String text) {
        assertThatThrownBy(() -> Registry.parse(text))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining("needs HOST[:PORT][/PREFIX]");
    }

    /** With another home folder, where Docker's configuration is looked for. */
    private static <T> T atHome(Path home, Supplier<T> act) {
        String before = System.setProperty("user.home", home.toString());
        try {
            return act.get();
        } finally {
            System.setProperty("user.home", before);
        }
    }

    private Image image(String text) throws IOException {
        Tree tree = Tree.EMPTY.with("bin/hello", Entry.File.executable(Content.of(text)));
        Layer layer = new LayerWriter(Files.createDirectories(folder.resolve("kept"))).write(tree, "test");
        return Image.of("test", Settings.of("A test", List.of("/bin/hello")), List.of(layer));
    }

    private static byte[] pulled(DebianRegistry registry, String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + registry.host() + "/v2/shop/test/" + what))
                // A real registry gives a manifest only to who knows its form.
                .header("Accept", "application/vnd.oci.image.manifest.v1+json")
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
