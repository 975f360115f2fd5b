package dev.nospof.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.cli.Problem;
import dev.nospof.lab.image.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageShelfTest {
    private static final String DIGEST = "sha256:12";

    @TempDir
    private Path folder;

    @Test
    void readsTheNamesOfAnArchive() throws IOException {
        var program = Files.writeString(folder.resolve("program"), "any");
        var archive = new ImageArchive("shop/orders:1.0.0", program).write(folder.resolve("orders.tar"));
        var shelf = ImageShelf.of(List.of(folder, folder.resolve("gone")));
        assertThat(shelf.archives())
                .containsExactly(new ImageShelf.Archive(archive, Map.of("docker.io/shop/orders:1.0.0", "")));
    }

    @Test
    void findsAnImageByItsNameThenByItsDigestThenUnderAnotherRegistry() {
        var orders = archive("orders.tar", "nospof.local/orders:1.0.0", "nospof.local/orders@" + DIGEST);
        var other = archive("other.tar", "shop/orders:1.0.0");
        var shelf = new ImageShelf(List.of(folder), List.of(orders, other));
        assertThat(shelf.find(ImageName.of("shop/orders:1.0.0"))).hasValue(other);
        assertThat(shelf.find(ImageName.of("registry.example/orders@" + DIGEST)))
                .hasValue(orders);
        assertThat(shelf.find(ImageName.of("registry.example/orders:1.0.0"))).hasValue(orders);
        assertThat(orders.nameOf(ImageName.of("registry.example/orders:1.0.0"))).isEqualTo("nospof.local/orders:1.0.0");
    }

    @Test
    void takesNoOtherVersionAndNoOtherDigestForTheSameImage() {
        var shelf = new ImageShelf(
                List.of(folder),
                List.of(archive("orders.tar", "nospof.local/orders:1.0.0", "nospof.local/orders@" + DIGEST)));
        assertThat(shelf.find(ImageName.of("nospof.local/orders:1.0.1"))).isEmpty();
        assertThat(shelf.find(ImageName.of("nospof.local/orders@sha256:13"))).isEmpty();
        assertThat(shelf.find(ImageName.of("nospof.local/order:1.0.0"))).isEmpty();
    }

    @Test
    void takesAFreshBuildThatBearsNoVersionForAnyVersion() {
        var built = archive("orders.tar", "localhost/nospof/orders:12", "localhost/nospof/orders@" + DIGEST);
        var shelf = new ImageShelf(List.of(folder), List.of(built));
        assertThat(shelf.find(ImageName.of("shop/orders:1.0.1"))).hasValue(built);
        assertThat(built.nameOf(ImageName.of("shop/orders:1.0.1"))).isEqualTo("localhost/nospof/orders:12");
        assertThat(shelf.find(ImageName.of("shop/order:1.0.1"))).isEmpty();
        assertThat(shelf.find(ImageName.of("shop/orders@sha256:13"))).isEmpty();
    }

    @Test
    void saysWhichArchiveIsNone() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.tar"), "no archive\n".repeat(100));
        assertThatThrownBy(() -> ImageShelf.of(List.of(folder)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(broken.toString());
    }

    private ImageShelf.Archive archive(String file, String... names) {
        var digests = new java.util.TreeMap<String, String>();
        for (var name : names) {
            digests.put(ImageName.of(name).toString(), DIGEST);
        }
        return new ImageShelf.Archive(folder.resolve(file), digests);
    }
}
