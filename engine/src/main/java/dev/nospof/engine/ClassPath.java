package dev.nospof.engine;

import dev.nospof.engine.refusal.ProjectRefusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What a program is made of, with everything that its jars' manifests add.
 *
 * @param entries jars and folders of classes, in the order in which they are searched
 * @param mainClass what the first jar's manifest names
 */
record ClassPath(List<Path> entries, Optional<String> mainClass) {
    ClassPath {
        entries = List.copyOf(entries);
    }

    /** @throws dev.nospof.engine.refusal.NoGraph if an entry is not there or a jar cannot be read */
    static ClassPath of(List<Path> given) {
        var found = new LinkedHashSet<Path>();
        var mainClasses = new ArrayList<String>();
        for (var entry : given) {
            var path = entry.toAbsolutePath().normalize();
            if (!Files.exists(path)) {
                throw ProjectRefusals.jarMissing(entry, "mvn package");
            }
            add(path, found, mainClasses);
        }
        return new ClassPath(List.copyOf(found), mainClasses.stream().findFirst());
    }

    private static void add(Path path, Set<Path> found, List<String> mainClasses) {
        if (!found.add(path) || Files.isDirectory(path)) {
            return;
        }
        manifest(path).ifPresent(manifest -> {
            var main = manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (main != null) {
                mainClasses.add(main.strip());
            }
            var more = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (more != null && !more.isBlank()) {
                for (var relative : more.strip().split("\\s+", -1)) {
                    // Relative URLs by the manifest's rules; what is not there is passed over, as the JVM does.
                    var jar = Path.of(path.toUri().resolve(relative)).normalize();
                    if (Files.exists(jar)) {
                        add(jar, found, mainClasses);
                    }
                }
            }
        });
    }

    private static Optional<Manifest> manifest(Path jar) {
        try (var file = new JarFile(jar.toFile(), false)) {
            return Optional.ofNullable(file.getManifest());
        } catch (IOException broken) {
            throw ProjectRefusals.jarUnreadable(jar, broken.getMessage());
        }
    }
}
