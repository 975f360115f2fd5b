package dev.nospof.appimages.images.real;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/** A folder as a service's module leaves it after packaging: {@code target/<folder>.jar} and {@code target/lib}. */
final class HelloModule {
    private HelloModule() {}

    static Path packaged(Path folder, String suffix) throws IOException {
        Path target = Files.createDirectories(folder.resolve("target/lib")).getParent();
        Path library = whereLies(FilenameUtils.class);
        Files.copy(library, target.resolve("lib").resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, HelloService.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/" + library.getFileName());
        try (var jar =
                new JarOutputStream(Files.newOutputStream(target.resolve(folder.getFileName() + ".jar")), manifest)) {
            for (Path each : classes()) {
                jar.putNextEntry(
                        entry(HelloService.class.getPackageName().replace('.', '/') + "/" + each.getFileName()));
                Files.copy(each, jar);
            }
        }
        Files.writeString(folder.resolve("image.properties"), "jvm=-Dhello.suffix=" + suffix + "\n");
        return folder;
    }

    private static JarEntry entry(String name) {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static List<Path> classes() throws IOException {
        Path folder = whereLies(HelloService.class)
                .resolve(HelloService.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("HelloService"))
                    .sorted()
                    .toList();
        }
    }

    private static Path whereLies(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
