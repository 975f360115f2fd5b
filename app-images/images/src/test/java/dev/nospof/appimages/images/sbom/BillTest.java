package dev.nospof.appimages.images.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillTest {
    private static final Part LIBRARY = Part.maven("org.example", "lib", "1.2");
    private static final Part RUNTIME = Part.javaRuntime("Eclipse Adoptium", "25.0.3+9-LTS");

    @TempDir
    Path folder;

    @Test
    void isValidByCycloneDxsOwnSchema() throws IOException {
        byte[] json = Bill.of("test", List.of(LIBRARY, RUNTIME)).json().getBytes(StandardCharsets.UTF_8);
        assertThat(new JsonParser().validate(json, Version.VERSION_16)).isEmpty();
    }

    @Test
    void isTheSameWhateverTheOrderOfItsParts() {
        assertThat(Bill.of("test", List.of(LIBRARY, RUNTIME)).json())
                .isEqualTo(Bill.of("test", List.of(RUNTIME, LIBRARY, LIBRARY)).json());
    }

    @Test
    void knowsAJarByTheCoordinatesInIt() throws IOException {
        Path jar = jar(
                "whatever.jar",
                "META-INF/maven/org.example/lib/pom.properties",
                "groupId=org.example\nartifactId=lib\nversion=1.2\n");
        assertThat(Jars.parts(jar)).containsExactly(LIBRARY);
    }

    @Test
    void knowsAJarWithoutCoordinatesByItsFileName() throws IOException {
        Path jar = jar("some-lib-2.0.1.jar", "a.txt", "a");
        assertThat(Jars.parts(jar)).containsExactly(Part.jar("some-lib", "2.0.1"));
    }

    private Path jar(String name, String entry, String text) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
