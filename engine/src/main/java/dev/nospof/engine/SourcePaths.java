package dev.nospof.engine;

import dev.nospof.policies.graph.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the source file of a class in a project, so that a line can be opened: {@code stacks/src/main/java/…/Orders.java}.
 *
 * <p>Where the sources are not found, a location has the file's bare name.
 */
final class SourcePaths {
    private final Path folder;
    private final List<Path> roots;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    /** Searches the project's own source folder and those of the modules that its class path was built in. */
    SourcePaths(Path folder, List<Path> classPath) {
        this.folder = folder.toAbsolutePath().normalize();
        var modules = new LinkedHashSet<Path>();
        modules.add(this.folder);
        for (var entry : classPath) {
            for (var above = entry.toAbsolutePath().normalize();
                    above != null && above.startsWith(this.folder) && !above.equals(this.folder);
                    above = above.getParent()) {
                modules.add(above.getParent());
            }
        }
        var existing = new ArrayList<Path>();
        for (var module : modules) {
            for (var sources : List.of("src/main/java", "src/main/kotlin", "src/main/scala", "src")) {
                if (Files.isDirectory(module.resolve(sources))) {
                    existing.add(module.resolve(sources));
                }
            }
        }
        this.roots = List.copyOf(existing);
    }

    /** The location that {@code class file line} means; nothing when it is empty. */
    Optional<SourceLocation> of(String caller) {
        var parts = caller.split(" ", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return Optional.of(of(parts[0], parts[1], Math.max(0, Integer.parseInt(parts[2]))));
    }

    SourceLocation of(String className, String file, int line) {
        return new SourceLocation(found.computeIfAbsent(className + " " + file, key -> path(className, file)), line);
    }

    private String path(String className, String file) {
        var end = className.lastIndexOf('.');
        var relative = end < 0 ? file : className.substring(0, end).replace('.', '/') + "/" + file;
        return roots.stream()
                .map(root -> root.resolve(relative))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                .orElse(file);
    }
}
