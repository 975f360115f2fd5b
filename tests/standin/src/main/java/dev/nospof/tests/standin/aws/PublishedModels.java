package dev.nospof.tests.standin.aws;

import dev.nospof.tests.standin.aws.models.AwsModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What AWS publishes of its services, as {@code tools/build aws-models} brings it; once for all tests of a JVM. */
public final class PublishedModels {
    private static AwsModels found;

    private PublishedModels() {}

    /** The models. Where they cannot be had the test is skipped, saying why; under {@code CI=true} it fails. */
    public static synchronized AwsModels onThisMachine() throws IOException {
        if (found == null) {
            found = AwsModels.in(folder());
        }
        return found;
    }

    private static Path folder() throws IOException {
        var root = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(root.resolve("tools/build"))) {
            root = root.getParent();
        }
        var said = Files.createTempFile("aws-models", ".err");
        try {
            return built(root, said).orElseThrow(() -> missing(said));
        } finally {
            Files.delete(said);
        }
    }

    /** The folder that it names; none where it fails. */
    private static Optional<Path> built(Path root, Path said) throws IOException {
        var build = new ProcessBuilder(root.resolve("tools/build").toString(), "aws-models")
                .directory(root.toFile())
                .redirectError(said.toFile())
                .start();
        try (var output = build.getInputStream()) {
            var folder = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            return build.waitFor() == 0 ? Optional.of(Path.of(folder)) : Optional.empty();
        } catch (InterruptedException interrupted) {
            build.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static RuntimeException missing(Path said) {
        var why =
                "tools/build aws-models failed. Nothing can be held against what AWS publishes of its services. It said: "
                        + read(said);
        return "true".equals(System.getenv("CI")) ? new IllegalStateException(why) : new TestAbortedException(why);
    }

    private static String read(Path said) {
        try {
            return Files.readString(said).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
