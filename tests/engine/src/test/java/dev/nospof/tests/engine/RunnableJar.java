package dev.nospof.tests.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A jar that runs a class of these tests with {@code java -jar}: it only names the tests' own class path. */
final class RunnableJar {
    private RunnableJar() {}

    static Path write(Path jar, String mainClass) throws IOException {
        return write(jar, mainClass, List.of());
    }

    /**
     * Without what stands in these folders of the local repository: an SDK on a program's class path makes the CLI look for its provider,
     * whether the program uses it or not.
     */
    static Path write(Path jar, String mainClass, List<String> without) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(
                Attributes.Name.CLASS_PATH,
                classPath().stream()
                        .filter(entry -> without.stream().noneMatch(entry.toString()::contains))
                        .map(entry -> entry.toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (var stream = Files.newOutputStream(jar)) {
            new JarOutputStream(stream, manifest).close();
        }
        return jar;
    }

    private static List<Path> classPath() {
        // Surefire starts its JVM from a jar that names the class path, and keeps the path itself here.
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(path.split(File.pathSeparator)).stream().map(Path::of).toList();
    }
}
