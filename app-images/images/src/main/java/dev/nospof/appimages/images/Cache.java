package dev.nospof.appimages.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's folder of finished steps. Everything in it has a name made from what decides its content, so it never goes stale; deleting
 * it costs only time.
 */
public record Cache(Path folder) {
    /** Where these variables say: NOSPOF_CACHE, else XDG_CACHE_HOME, else the user's home. */
    public static Cache of(Map<String, String> environment) {
        Path cache = variable(environment, "NOSPOF_CACHE")
                .map(Path::of)
                .or(() -> variable(environment, "XDG_CACHE_HOME").map(folder -> Path.of(folder, "nospof")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "nospof"));
        return new Cache(cache.resolve("images"));
    }

    void forget(String part) {
        Path unwanted = folder.resolve(part);
        if (!Files.exists(unwanted)) {
            return;
        }
        try (Stream<Path> files = Files.walk(unwanted)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw BuildFailure.unreadable(unwanted, e);
        }
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
