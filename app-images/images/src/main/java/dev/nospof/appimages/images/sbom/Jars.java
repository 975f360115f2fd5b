package dev.nospof.appimages.images.sbom;

import dev.nospof.appimages.images.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** Tells what a jar is: by the coordinates that Maven left in it, else by its file name. */
public final class Jars {
    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private Jars() {}

    /** More than one where a jar holds others' classes and says so. */
    public static List<Part> parts(Path jar) {
        try (JarFile open = new JarFile(jar.toFile())) {
            List<Part> named = open.stream()
                    .filter(entry -> entry.getName().startsWith("META-INF/maven/")
                            && entry.getName().endsWith("/pom.properties"))
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .map(entry -> part(open, entry))
                    .toList();
            return named.isEmpty() ? List.of(byName(jar)) : named;
        } catch (IOException e) {
            throw BuildFailure.unreadable(jar, e);
        }
    }

    private static Part part(JarFile jar, ZipEntry entry) {
        Properties coordinates = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
            coordinates.load(in);
        } catch (IOException e) {
            throw BuildFailure.unreadable(Path.of(jar.getName()), e);
        }
        return Part.maven(
                coordinates.getProperty("groupId", "unknown"),
                coordinates.getProperty("artifactId", "unknown"),
                coordinates.getProperty("version", "unknown"));
    }

    private static Part byName(Path jar) {
        String file = jar.getFileName().toString();
        Matcher name = NAME.matcher(file);
        return name.matches()
                ? Part.jar(name.group(1), name.group(2))
                : Part.jar(file.replaceFirst("\\.jar$", ""), "unknown");
    }
}
