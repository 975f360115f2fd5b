package dev.nospof.appimages.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuildFailureTest {
    @ParameterizedTest
    @MethodSource("messages")
    void saysTheThingTheHarmAndTheWayOut(BuildFailure failure, String message) {
        assertThat(failure).hasMessage(message.stripTrailing() + "\n[app-images/build]");
    }

    static Stream<Arguments> messages() {
        return Stream.concat(ofTheMachine(), ofTheInput());
    }

    private static Stream<Arguments> ofTheMachine() {
        return Stream.of(
                Arguments.of(BuildFailure.programMissing("mmdebstrap", "Debian's packages", "mmdebstrap"), """
                        'mmdebstrap' is not on the PATH; it is needed for Debian's packages.
                        No image that needs it is built; images built before stay as they are.
                        On Debian, as root: apt-get install mmdebstrap. Elsewhere, build on a Debian machine."""),
                Arguments.of(BuildFailure.programFailed("jlink", 1, ""), """
                        'jlink' ended with exit code 1: it said nothing
                        The image is not built; images built before stay as they are.
                        Do what it asks for and build again; finished steps are kept."""),
                Arguments.of(BuildFailure.programTookTooLong("mmdebstrap", 900), """
                        'mmdebstrap' was not done after 900 s and was ended.
                        The image is not built; images built before stay as they are.
                        Check the network and the machine's load, then build again; finished steps are kept."""),
                Arguments.of(BuildFailure.noJdk("/opt/java"), """
                        There is no JDK of version 17 or newer with jlink in /opt/java.
                        The images of services hold a Java runtime, and it is linked from a JDK.
                        Install one, or point JAVA_HOME at it."""),
                Arguments.of(BuildFailure.noRootFileSystem("there is no /proc"), """
                        A training run needs a root file system of its own: there is no /proc
                        Without the run there is no class data sharing, and the service would start three times slower.
                        Run as root or with user namespaces allowed, or set train=false in its image.properties."""),
                Arguments.of(BuildFailure.unreadable(Path.of("/a"), new IOException("disk full")), """
                        /a cannot be read or written: java.io.IOException: disk full
                        The image is not built; images built before stay as they are.
                        Check that the file exists, its permissions and the space left on the disk."""),
                Arguments.of(BuildFailure.pushFailed("r/a@sha256:1", "401"), """
                        Pushing r/a@sha256:1 failed: 401
                        Pods that refer to it would not start. The image is built and in the output folder.
                        Check the registry and `docker login`'s credentials for it, then build again; what is there already is not sent twice."""));
    }

    private static Stream<Arguments> ofTheInput() {
        return Stream.of(
                Arguments.of(BuildFailure.unknownImage("oders", List.of("edge", "orders")), """
                        There is no image 'oders'.
                        Nothing is built.
                        Images: edge, orders."""),
                Arguments.of(BuildFailure.serviceNotPackaged("orders", Path.of("orders/target/orders.jar")), """
                        Image 'orders': there is no orders/target/orders.jar.
                        An image without its program would never become ready.
                        Package it first: mvn -pl app-images/orders -am package (app-images/build does it)."""),
                Arguments.of(BuildFailure.jarTooNew("orders", 25, 17), """
                        Image 'orders': its jar needs Java 25, the newest JDK found is 17.
                        The service would end at its first class.
                        Install a JDK 25 or newer, or compile the service for release 17."""),
                Arguments.of(BuildFailure.noMainClass("orders", Path.of("orders.jar")), """
                        Image 'orders': the manifest of orders.jar names no class in it as its Main-Class.
                        java -jar could not start it.
                        Let its module name the main.class."""),
                Arguments.of(BuildFailure.badProperty(Path.of("image.properties"), "port", "80", "a port"), """
                        image.properties: port is '80', needs a port.
                        The image would not be what its module asks for.
                        Correct the line, or delete it to take the default."""),
                Arguments.of(BuildFailure.unknownProperty(Path.of("image.properties"), "prot", List.of("port")), """
                        image.properties: there is no property 'prot'.
                        A mistyped property would be ignored without a word.
                        Properties: port."""),
                Arguments.of(BuildFailure.trainingFailed("orders", "it ended"), """
                        Image 'orders': the service did not come up in its training run: it ended
                        Without the run there is no class data sharing, and the service would start three times slower.
                        Let it start and answer its live path without its dependencies, or set train=false in its image.properties."""),
                Arguments.of(BuildFailure.libraryMissing("edge", "libz.so.1", "usr/sbin/nginx"), """
                        Image 'edge': /usr/sbin/nginx needs libz.so.1, which is not in the image.
                        The program would end as soon as it is started.
                        Add the Debian package that holds it to the image's recipe, or leave out the program."""),
                Arguments.of(BuildFailure.conflict("etc/passwd", "Debian", "the recipe"), """
                        /etc/passwd comes from Debian and, with other content, from the recipe.
                        Which of them wins would depend on the order of the build.
                        Leave one of them out in the image's recipe."""),
                Arguments.of(BuildFailure.badRegistry("http://x"), """
                        NOSPOF_REGISTRY is 'http://x', needs HOST[:PORT][/PREFIX].
                        Nothing is pushed.
                        Correct it, or unset it to build without a registry."""));
    }
}
