package dev.nospof.engine.project;

import dev.nospof.engine.refusal.ProjectRefusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Finds the jar that is a project's program. */
final class ProgramJar {
    private ProgramJar() {}

    /** The one that {@code Pulumi.yaml} names; else the only one with a main class that Maven or Gradle has built. */
    static Path of(PulumiProject project) {
        var build = build(project.programFolder(), project.folder());
        if (project.binary().isPresent()) {
            var jar = project.binary().get();
            if (!Files.isRegularFile(jar)) {
                throw ProjectRefusals.jarMissing(jar, build);
            }
            return jar;
        }
        var found = new ArrayList<Path>();
        for (var output : List.of("target", "build/libs")) {
            found.addAll(startable(project.programFolder().resolve(output)));
        }
        if (found.size() != 1) {
            throw ProjectRefusals.noJar(
                    project.programFolder(),
                    found.stream().map(jar -> String.valueOf(jar.getFileName())).toList(),
                    build);
        }
        return found.get(0);
    }

    private static List<Path> startable(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(ProgramJar::hasMainClass)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean hasMainClass(Path jar) {
        try (var file = new JarFile(jar.toFile(), false)) {
            var manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS) != null;
        } catch (IOException broken) {
            return false;
        }
    }

    /** The command that builds a folder's program, by the build files that lie there or above it in the project. */
    private static String build(Path programFolder, Path projectFolder) {
        for (var folder : List.of(programFolder, projectFolder)) {
            if (Files.exists(folder.resolve("gradlew"))) {
                return "./gradlew build";
            }
            if (Files.exists(folder.resolve("build.gradle")) || Files.exists(folder.resolve("build.gradle.kts"))) {
                return "gradle build";
            }
            if (Files.exists(folder.resolve("mvnw"))) {
                return "./mvnw package";
            }
        }
        return "mvn package";
    }
}
