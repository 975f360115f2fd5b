package dev.nospof.engine.project;

import dev.nospof.engine.refusal.ProjectRefusals;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with a {@code Pulumi.yaml} for a Java program.
 *
 * @param name the project's own name
 * @param programFolder where the program is built: the folder itself, or what {@code main} names
 * @param binary the jar that {@code runtime.options.binary} names
 * @param settingsFolder where the environments' files are
 * @param defaults what {@code Pulumi.yaml} configures for every environment
 */
public record PulumiProject(
        Path folder,
        String name,
        Path programFolder,
        Optional<Path> binary,
        Path settingsFolder,
        Configuration defaults) {
    private static final Pattern ENVIRONMENT = Pattern.compile("Pulumi\\.(.+)\\.ya?ml");

    /** The project of a folder or of the nearest folder above it that has one, as the Pulumi CLI looks for it. */
    public static PulumiProject find(Path folder) {
        for (var above = folder.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            if (file(above).isPresent()) {
                return read(above);
            }
        }
        throw ProjectRefusals.noProject(folder);
    }

    /**
     * The project of this folder.
     *
     * @throws dev.nospof.engine.refusal.NoGraph if there is no such file, it cannot be read, or its program is not Java
     */
    public static PulumiProject read(Path folder) {
        var file = file(folder).orElseThrow(() -> ProjectRefusals.noProject(folder));
        var content = YamlFile.read(file);
        var runtime = content.fields().getOrDefault("runtime", Value.NOTHING);
        var options = Value.Fields.NONE;
        if (runtime instanceof Value.Fields detailed) {
            runtime = detailed.fields().getOrDefault("name", Value.NOTHING);
            if (detailed.fields().get("options") instanceof Value.Fields given) {
                options = given;
            }
        }
        var language = text(file, "runtime", runtime);
        if (!language.equals("java")) {
            throw ProjectRefusals.notJava(file, language);
        }
        var name = text(file, "name", content.fields().getOrDefault("name", Value.NOTHING));
        var program = optionalText(file, "main", content.fields().get("main"))
                .map(folder::resolve)
                .orElse(folder);
        // Both are older ways to keep the environments' files elsewhere; a text under "config" is such a folder.
        var config = content.fields().getOrDefault("config", Value.NOTHING);
        var settings = content.fields().containsKey("stackConfigDir")
                ? optionalText(file, "stackConfigDir", content.fields().get("stackConfigDir"))
                : config instanceof Value.Text text ? Optional.of(text.text()) : Optional.<String>empty();
        var defaults = config instanceof Value.Fields declared
                ? ConfigurationFile.defaults(name, declared)
                : Configuration.NONE;
        return new PulumiProject(
                folder,
                name,
                program,
                optionalText(file, "runtime.options.binary", options.fields().get("binary"))
                        .map(program::resolve),
                settings.map(folder::resolve).orElse(folder),
                defaults);
    }

    private static Optional<Path> file(Path folder) {
        return Stream.of("Pulumi.yaml", "Pulumi.yml")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String text(Path file, String place, Value value) {
        return optionalText(file, place, value)
                .orElseThrow(() -> ProjectRefusals.malformed(file, place, "missing", "text"));
    }

    private static Optional<String> optionalText(Path file, String place, Value value) {
        if (value == null || value instanceof Value.Nothing) {
            return Optional.empty();
        }
        if (value instanceof Value.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        throw ProjectRefusals.malformed(file, place, value.kind(), "text");
    }

    /** Every environment that has a file, in the order of their names. */
    public List<String> environments() {
        try (var files = Files.list(settingsFolder)) {
            return files.map(file -> ENVIRONMENT.matcher(file.getFileName().toString()))
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a program is configured with in an environment; secrets are opened where the process's variables have the passphrase. */
    public Configuration configuration(String environment) {
        return configuration(environment, System.getenv());
    }

    /** As above, with other environment variables. */
    public Configuration configuration(String environment, Map<String, String> variables) {
        var file = Stream.of("yaml", "yml")
                .map(ending -> settingsFolder.resolve("Pulumi." + environment + "." + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> ProjectRefusals.unknownEnvironment(folder, environment, environments()));
        return ConfigurationFile.read(file, name, defaults, Passphrase.in(variables));
    }

    /** What the program is told about the world outside, from {@code nospof-fixtures.yaml}. */
    public Fixtures fixtures(String environment) {
        return FixturesFile.read(folder, environment);
    }

    /** Everything that is needed to run the program for an environment. */
    public ProgramRequest request(String environment) {
        return ProgramRequest.of(folder, name, environment, ProgramJar.of(this))
                .withConfiguration(configuration(environment))
                .withFixtures(fixtures(environment));
    }
}
