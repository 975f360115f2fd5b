package dev.nospof.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * Loads one program for one run: its own classes, its own SDK, the JDK, and nothing of ours but {@code inside}.
 *
 * <p>Two runs share no class, so neither static state nor versions can leak from one into the other, or into us.
 */
final class ProgramLoader extends URLClassLoader {
    private static final String INSIDE = "dev.nospof.engine.inside.";

    static {
        registerAsParallelCapable();
    }

    private final List<Place> places = new ArrayList<>();

    ProgramLoader(ClassPath path) {
        super(urls(path), ClassLoader.getPlatformClassLoader());
        for (var entry : path.entries()) {
            places.add(place(entry));
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var file = name.replace('.', '/') + ".class";
        try {
            if (name.startsWith(INSIDE)) {
                return define(name, ours(file), Optional.empty());
            }
            for (var place : places) {
                var bytes = place.read(file);
                if (bytes.isPresent()) {
                    return define(name, Redirects.in(bytes.get()), Optional.of(place.source()));
                }
            }
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
        throw new ClassNotFoundException(name);
    }

    private Class<?> define(String name, byte[] bytes, Optional<CodeSource> source) {
        var end = name.lastIndexOf('.');
        if (end > 0 && getDefinedPackage(name.substring(0, end)) == null) {
            try {
                definePackage(name.substring(0, end), null, null, null, null, null, null, null);
            } catch (IllegalArgumentException definedMeanwhile) {
                // Another thread was first; it defined the same.
            }
        }
        return defineClass(name, bytes, 0, bytes.length, source.orElse(null));
    }

    private static byte[] ours(String file) throws IOException, ClassNotFoundException {
        try (var stream = ProgramLoader.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new ClassNotFoundException(file);
            }
            return stream.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (var place : places) {
            place.close();
        }
    }

    private static URL[] urls(ClassPath path) {
        return path.entries().stream().map(ProgramLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("every file has a URL", impossible);
        }
    }

    private static Place place(Path entry) {
        var source = new CodeSource(url(entry), (Certificate[]) null);
        if (Files.isDirectory(entry)) {
            return new Folder(entry, source);
        }
        try {
            // Unverified: a signature would say who built the jar, and costs a hash of every class.
            return new Jar(new JarFile(entry.toFile(), false, JarFile.OPEN_READ, Runtime.version()), source);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where classes are. */
    private sealed interface Place {
        CodeSource source();

        Optional<byte[]> read(String file) throws IOException;

        default void close() throws IOException {}
    }

    private record Folder(Path folder, CodeSource source) implements Place {
        @Override
        public Optional<byte[]> read(String file) throws IOException {
            var path = folder.resolve(file);
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        }
    }

    private record Jar(JarFile jar, CodeSource source) implements Place {
        @Override
        public Optional<byte[]> read(String file) throws IOException {
            var entry = jar.getJarEntry(file);
            if (entry == null) {
                return Optional.empty();
            }
            try (var stream = jar.getInputStream(entry)) {
                return Optional.of(stream.readAllBytes());
            }
        }

        @Override
        public void close() throws IOException {
            jar.close();
        }
    }
}
