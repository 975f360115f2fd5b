package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.runtime.Training;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a service's module says of its image, in {@code image.properties} beside its pom; every line has a default.
 *
 * @param title for the image's label
 * @param port where it takes requests
 * @param healthPort where it answers health and metrics
 * @param modules of the Java platform, beyond the usual
 * @param options for the JVM, after the usual
 * @param arguments of the program, where a container is given none
 * @param volume the folder for data that a volume has to be mounted at, if it keeps any
 * @param environment that containers start with
 * @param trained whether a training run is made
 */
record ServiceDescription(
        Optional<String> title,
        int port,
        int healthPort,
        List<String> modules,
        List<String> options,
        List<String> arguments,
        Optional<String> volume,
        Map<String, String> environment,
        boolean trained,
        Training training) {
    private static final Duration TO_COME_UP = Duration.ofMinutes(2);
    private static final List<String> KEYS = List.of(
            "arguments",
            "env.NAME",
            "health.port",
            "jvm",
            "live",
            "modules",
            "port",
            "title",
            "train",
            "train.answer.PATH",
            "train.ask",
            "train.env.NAME",
            "train.post",
            "volume");

    /** @throws BuildFailure if a line is mistyped */
    static ServiceDescription read(Path folder) {
        Path file = folder.resolve("image.properties");
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException e) {
                throw BuildFailure.unreadable(file, e);
            }
        }
        new TreeSet<>(lines.stringPropertyNames()).forEach(key -> mustBeKnown(file, key));
        Map<String, String> training = new TreeMap<>(
                Map.of("PORT", "${port}", "HEALTH_PORT", "${health.port}", "LISTEN_ADDRESS", "127.0.0.1"));
        training.putAll(starting(lines, "train.env."));
        return new ServiceDescription(
                Optional.ofNullable(lines.getProperty("title")).map(String::strip),
                port(file, lines, "port", 8080),
                port(file, lines, "health.port", 8081),
                words(lines, "modules"),
                words(lines, "jvm"),
                words(lines, "arguments"),
                volume(file, lines),
                starting(lines, "env."),
                flag(file, lines, "train"),
                new Training(
                        lines.getProperty("live", "/livez").strip(),
                        lines.containsKey("train.ask")
                                ? words(lines, "train.ask")
                                : List.of("health:/readyz", "health:/metrics", "/"),
                        post(file, lines),
                        starting(lines, "train.answer."),
                        training,
                        TO_COME_UP));
    }

    private static Optional<String> volume(Path file, Properties lines) {
        Optional<String> folder =
                Optional.ofNullable(lines.getProperty("volume")).map(String::strip);
        folder.filter(path -> !path.matches("(/[A-Za-z0-9._-]+)+")).ifPresent(path -> {
            throw BuildFailure.badProperty(file, "volume", path, "an absolute path below the root");
        });
        return folder;
    }

    private static Optional<Training.Post> post(Path file, Properties lines) {
        String value = lines.getProperty("train.post", "").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("/\\S* \\S.*")) {
            throw BuildFailure.badProperty(file, "train.post", value, "a path, a space and a body");
        }
        int space = value.indexOf(' ');
        return Optional.of(new Training.Post(value.substring(0, space), value.substring(space + 1)));
    }

    private static void mustBeKnown(Path file, String key) {
        boolean known = KEYS.contains(key) || key.matches("(train\\.)?env\\.[A-Z][A-Z0-9_]*|train\\.answer\\./\\S*");
        if (!known) {
            throw BuildFailure.unknownProperty(file, key, KEYS);
        }
    }

    private static int port(Path file, Properties lines, String key, int otherwise) {
        String value = lines.getProperty(key, Integer.toString(otherwise)).strip();
        if (!value.matches("\\d{4,5}") || Integer.parseInt(value) < 1024 || Integer.parseInt(value) > 65_535) {
            throw BuildFailure.badProperty(
                    file, key, value, "a port from 1024 to 65535, since the service is not root");
        }
        return Integer.parseInt(value);
    }

    private static boolean flag(Path file, Properties lines, String key) {
        String value = lines.getProperty(key, "true").strip();
        if (!value.equals("true") && !value.equals("false")) {
            throw BuildFailure.badProperty(file, key, value, "true or false");
        }
        return value.equals("true");
    }

    private static List<String> words(Properties lines, String key) {
        return Arrays.stream(lines.getProperty(key, "").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> starting(Properties lines, String prefix) {
        Map<String, String> found = new TreeMap<>();
        lines.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> found.put(
                        key.substring(prefix.length()), lines.getProperty(key).strip()));
        return found;
    }
}
