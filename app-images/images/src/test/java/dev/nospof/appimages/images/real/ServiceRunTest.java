package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.images.oci.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of a service, made from the smallest one: built, imported and run. */
class ServiceRunTest {
    private static final List<String> LIMITS = List.of("--memory-limit", "134217728");

    @TempDir
    static Path folder;

    private static Containerd containerd;
    private static Image image;

    @BeforeAll
    static void aServiceAndAContainerd() throws Exception {
        containerd = Machine.containerd();
        image = Machine.imported(Images.service("hello", HelloModule.packaged(folder.resolve("hello"), "one")));
    }

    @Test
    void becomesReadyServesAndEndsInGoodOrder() throws Exception {
        try (Container hello = containerd.run("hello", image, LIMITS)) {
            hello.untilReady(8081, "/readyz");
            Confinement.holdsFor(hello);
            assertThat(hello.get(8080, "/world")).isEqualTo("hello from worldone\n");
            // A JVM that ends after its shutdown hooks has the signal's code.
            assertThat(hello.end("SIGTERM")).isEqualTo(128 + 15);
            assertThat(hello.log()).contains("ended in good order");
        }
    }

    @Test
    void takesItsClassesFromTheArchiveInTheImage() throws Exception {
        List<String> options = new ArrayList<>(LIMITS);
        options.addAll(List.of("--env", "JDK_JAVA_OPTIONS=-Xlog:class+load:stdout"));
        try (Container hello = containerd.run("hello-classes", image, options)) {
            hello.untilReady(8081, "/readyz");
            assertThat(hello.wholeLog()).contains(HelloService.class.getName() + " source: shared objects file");
        }
    }

    @Test
    void hasTheSameDigestAfterItsFilesWereTouched() throws IOException {
        Path jar = folder.resolve("hello/target/hello.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        assertThat(Images.service("hello", folder.resolve("hello")).digest()).isEqualTo(image.digest());
    }

    @Test
    void hasAnotherDigestWhenItsJarChangesAndItsTimeDoesNot() throws IOException {
        Path module = HelloModule.packaged(Files.createDirectories(folder.resolve("changed/hello")), "one");
        Files.writeString(module.resolve("image.properties"), "train=false\n");
        Path jar = module.resolve("target/hello.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        Image before = Images.service("hello", module);
        byte[] bytes = Files.readAllBytes(jar);
        // The time field of the first entry: another byte, the same size, still a jar.
        bytes[10] ^= 2;
        Files.write(jar, bytes);
        Files.setLastModifiedTime(jar, time);
        assertThat(Images.service("hello", module).digest()).isNotEqualTo(before.digest());
    }
}
