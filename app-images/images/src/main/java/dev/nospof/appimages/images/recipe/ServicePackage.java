package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A packaged service: {@code target/<service>.jar}, whose manifest names its main class and, as {@code lib/…}, its libraries.
 *
 * @param javaRelease that its main class was compiled for
 */
record ServicePackage(String name, Path jar, List<Path> libraryJars, int javaRelease) {
    /** Class file versions run 44 ahead of the releases (JVM specification, table 4.1-A). */
    private static final int VERSION_OFFSET = 44;

    static ServicePackage in(String name, Path module) {
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw BuildFailure.serviceNotPackaged(name, jar);
        }
        Path libraries = module.resolve("target/lib");
        try (JarFile open = new JarFile(jar.toFile())) {
            String main = Optional.ofNullable(open.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
                    .orElseThrow(() -> BuildFailure.noMainClass(name, jar));
            return new ServicePackage(name, jar, jarsIn(libraries), release(open, main, name, jar));
        } catch (IOException e) {
            throw BuildFailure.unreadable(jar, e);
        }
    }

    /** Where it stands in the image. */
    String jarPath() {
        return "/app/" + name + ".jar";
    }

    List<Path> jars() {
        return Stream.concat(Stream.of(jar), libraryJars.stream()).toList();
    }

    Tree program() {
        return placed(Tree.EMPTY, jar, jarPath().substring(1));
    }

    Tree libraries() {
        Tree tree = Tree.EMPTY.with("app/lib", Entry.Folder.PLAIN);
        for (Path library : libraryJars) {
            tree = placed(tree, library, "app/lib/" + library.getFileName());
        }
        return tree;
    }

    private static Tree placed(Tree tree, Path file, String at) {
        try {
            return tree.with(at, Entry.File.readable(Content.of(file)));
        } catch (IOException e) {
            throw BuildFailure.unreadable(file, e);
        }
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static int release(JarFile open, String main, String name, Path jar) throws IOException {
        var entry = open.getJarEntry(main.replace('.', '/') + ".class");
        if (entry == null) {
            throw BuildFailure.noMainClass(name, jar);
        }
        try (DataInputStream in = new DataInputStream(open.getInputStream(entry))) {
            in.skipNBytes(6);
            return in.readUnsignedShort() - VERSION_OFFSET;
        }
    }
}
