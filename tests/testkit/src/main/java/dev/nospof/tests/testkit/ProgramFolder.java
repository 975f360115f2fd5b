package dev.nospof.tests.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A Pulumi project of a team of its own: a folder with Pulumi.yaml and a jar that names one of the test's classes. */
public record ProgramFolder(Path folder) {
    /** With a project called shop, whose program this class is; it runs on the test's own class path. */
    public static ProgramFolder with(Path folder, Class<?> main) throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), """
                name: shop
                runtime:
                  name: java
                  options:
                    binary: program.jar
                """);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, ownClassPath());
        new JarOutputStream(Files.newOutputStream(folder.resolve("program.jar")), manifest).close();
        return new ProgramFolder(folder);
    }

    /** Adds an environment with one setting. */
    public ProgramFolder environment(String name, String key, String value) throws IOException {
        return environment(name, Map.of(key, value));
    }

    /** As above, with several. */
    public ProgramFolder environment(String name, Map<String, String> values) throws IOException {
        var lines = new StringBuilder("config:\n");
        new TreeMap<>(values).forEach((key, value) -> lines.append("  ")
                .append(key)
                .append(": '")
                .append(value)
                .append("'\n"));
        Files.writeString(folder.resolve("Pulumi." + name + ".yaml"), lines);
        return this;
    }

    private static String ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toUri().toString())
                .reduce((all, next) -> all + " " + next)
                .orElseThrow();
    }
}
