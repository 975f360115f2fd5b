package dev.nospof.appimages.images.runtime;

import dev.nospof.appimages.images.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK of this machine from which a runtime can be linked.
 *
 * @param release its feature release: 17, 25
 */
public record Jdk(Path home, int release, String version, String vendor) {
    /** The first with an ahead-of-time cache that also keeps method profiles (JEP 483, 514, 515). */
    public static final int WITH_AOT_CACHE = 25;

    /** The first that links a runtime without the jmods folder (JEP 493). */
    private static final int LINKS_ITSELF = 24;

    private static final int OLDEST = 17;
    /** Long-term support releases that the images are known to work with. */
    private static final List<Integer> SUPPORTED = List.of(25, 21, 17);

    /** Where JDKs are: variables that name one, then the folders that distributions use. */
    public static List<Path> homes(Map<String, String> environment) {
        List<Path> homes = new ArrayList<>();
        environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches("(JAVA|JDK)_?HOME(_.*)?"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> homes.add(Path.of(variable.getValue())));
        homes.add(Path.of(System.getProperty("java.home")));
        for (String folder : List.of("/usr/lib/jvm", "/usr/java", "/opt/java")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> found = Files.list(Path.of(folder))) {
                    found.sorted().forEach(homes::add);
                } catch (IOException e) {
                    throw BuildFailure.unreadable(Path.of(folder), e);
                }
            }
        }
        return homes;
    }

    /**
     * The newest of those that the images are known to work with, else the newest.
     *
     * @throws BuildFailure if none of them is a JDK that can link
     */
    public static Jdk best(List<Path> homes) {
        return homes.stream()
                .flatMap(home -> at(home).stream())
                .max(Comparator.comparingInt((Jdk jdk) -> SUPPORTED.contains(jdk.release()) ? 1 : 0)
                        .thenComparingInt(Jdk::release))
                .orElseThrow(() -> BuildFailure.noJdk(
                        String.join(", ", homes.stream().map(Path::toString).toList())));
    }

    /** Nothing if there is no JDK, or one that cannot link a runtime. */
    static Optional<Jdk> at(Path home) {
        Path described = home.resolve("release");
        if (!Files.isRegularFile(described) || !Files.isExecutable(home.resolve("bin/jlink"))) {
            return Optional.empty();
        }
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(described)) {
            release.load(in);
        } catch (IOException e) {
            throw BuildFailure.unreadable(described, e);
        }
        String version = unquoted(release.getProperty("JAVA_VERSION", "1"));
        int feature = Runtime.Version.parse(version).feature();
        if (feature < OLDEST || (feature < LINKS_ITSELF && !Files.isDirectory(home.resolve("jmods")))) {
            return Optional.empty();
        }
        String full = unquoted(release.getProperty("JAVA_RUNTIME_VERSION", version));
        return Optional.of(new Jdk(home, feature, full, unquoted(release.getProperty("IMPLEMENTOR", "unknown"))));
    }

    public boolean hasAotCache() {
        return release >= WITH_AOT_CACHE;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").strip();
    }
}
