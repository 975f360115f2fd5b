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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of a service, made from the smallest one: built, imported and run. */
class ServiceRunTest {
    private static final int NOT_ROOT = 10_001;
    private static final List<String> LIMITS = List.of("--memory-limit", "134217728");

    @TempDir
    static Path folder;

    private static Containerd containerd;
    private static Image image;

    @BeforeAll
    static void aServiceAndAContainerd() throws Exception {
        Needs.aMachineForContainers();
        image = Images.hello(HelloModule.packaged(folder.resolve("hello"), "one"));
        containerd = Containerd.start();
        containerd.take(Images.archive(image, folder));
    }

    @AfterAll
    static void nothingIsLeftOfIt() throws Exception {
        if (containerd != null) {
            containerd.close();
        }
    }

    @Test
    void becomesReadyServesAndEndsInGoodOrder() throws Exception {
        try (Container hello = containerd.run("hello", image.localReference(), LIMITS)) {
            Measured.note("hello", "run to ready", hello.untilReady(8081, "/readyz"));
            assertThat(hello.get(8080, "/world")).isEqualTo("hello from worldone\n");
            assertThat(hello.userId()).isEqualTo(NOT_ROOT);
            Measured.note("hello", "resident memory", hello.residentMemory());
            // A JVM that ends after its shutdown hooks has the signal's code.
            assertThat(hello.end("SIGTERM")).isEqualTo(128 + 15);
            assertThat(hello.log()).contains("ended in good order");
        }
    }

    @Test
    void becomesReadyOnHalfACore() throws Exception {
        List<String> options = new ArrayList<>(LIMITS);
        options.addAll(List.of("--cpus", "0.5"));
        try (Container hello = containerd.run("hello-half", image.localReference(), options)) {
            Measured.note("hello", "run to ready on half a core", hello.untilReady(8081, "/readyz"));
        }
    }

    @Test
    void takesItsClassesFromTheArchiveInTheImage() throws Exception {
        List<String> options = new ArrayList<>(LIMITS);
        options.addAll(List.of("--env", "JDK_JAVA_OPTIONS=-Xlog:class+load:stdout"));
        try (Container hello = containerd.run("hello-classes", image.localReference(), options)) {
            hello.untilReady(8081, "/readyz");
            assertThat(hello.wholeLog()).contains(HelloService.class.getName() + " source: shared objects file");
        }
    }

    @Test
    void isWithinTheSizeThatIsPromised() throws IOException {
        Measured.note("hello", "compressed", image.compressedSize());
        assertThat(image.compressedSize()).isLessThan(50_000_000);
    }

    @Test
    void hasTheSameDigestAfterItsFilesWereTouched() throws IOException {
        Path jar = folder.resolve("hello/target/hello.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        assertThat(Images.hello(folder.resolve("hello")).digest()).isEqualTo(image.digest());
    }

    @Test
    void hasAnotherDigestWhenItsJarChangesAndItsTimeDoesNot() throws IOException {
        Path module = HelloModule.packaged(Files.createDirectories(folder.resolve("changed")), "one");
        Path jar = module.resolve("target/hello.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        Image before = Images.hello(module);
        byte[] bytes = Files.readAllBytes(jar);
        // The time field of the first entry: another byte, the same size, still a jar.
        bytes[10] ^= 2;
        Files.write(jar, bytes);
        Files.setLastModifiedTime(jar, time);
        assertThat(Images.hello(module).digest()).isNotEqualTo(before.digest());
    }

    @Test
    void isTheSameBitForBitWhenBuiltFromNothingWithThatOption() throws IOException {
        Path module = folder.resolve("hello");
        Image first = Images.helloFromNothing(module, Files.createDirectories(folder.resolve("nothing-1")));
        Image second = Images.helloFromNothing(module, Files.createDirectories(folder.resolve("nothing-2")));
        assertThat(second.digest()).isEqualTo(first.digest());
    }
}
