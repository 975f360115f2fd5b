package dev.nospof.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;

/**
 * The classes of a class path as bytes, redirected and ready to be defined.
 *
 * <p>Most of a short run's time goes into loading the SDK. Runs must not share its classes, whose statics could carry one
 * environment's values into another; they share its bytes, which cannot.
 */
final class ClassBytes {
    private final List<Place> places;
    private final Map<String, Optional<Found>> found = new ConcurrentHashMap<>();

    private ClassBytes(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** A class's bytes, and where they come from. */
    record Found(ByteBuffer bytes, CodeSource source) {}

    /** What tells a class path from the same one after a build. */
    record Key(List<Path> entries, List<FileTime> built) {
        static Key of(ClassPath path) {
            return new Key(
                    path.entries(),
                    path.entries().stream().map(Key::lastModified).toList());
        }

        private static FileTime lastModified(Path entry) {
            try {
                return Files.getLastModifiedTime(entry);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    static ClassBytes of(ClassPath path) {
        var places = new ArrayList<Place>();
        for (var entry : path.entries()) {
            places.add(place(entry));
        }
        return new ClassBytes(places);
    }

    /**
     * The first class of this name on the class path.
     *
     * @param file {@code shop/Main.class}
     */
    Optional<Found> find(String file) {
        return found.computeIfAbsent(file, this::read);
    }

    /** The jar or folder that the class would be read from. */
    Optional<Path> whereIs(String file) {
        return places.stream().filter(place -> place.has(file)).findFirst().map(Place::entry);
    }

    private Optional<Found> read(String file) {
        try {
            for (var place : places) {
                var bytes = place.read(file);
                if (bytes.isPresent()) {
                    return Optional.of(new Found(ByteBuffer.wrap(Redirects.in(bytes.get())), place.source()));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static URL url(Path entry) {
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
            return new Jar(entry, new JarFile(entry.toFile(), false, JarFile.OPEN_READ, Runtime.version()), source);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where classes are. */
    private sealed interface Place {
        CodeSource source();

        Path entry();

        boolean has(String file);

        Optional<byte[]> read(String file) throws IOException;
    }

    private record Folder(Path entry, CodeSource source) implements Place {
        @Override
        public boolean has(String file) {
            return Files.isRegularFile(entry.resolve(file));
        }

        @Override
        public Optional<byte[]> read(String file) throws IOException {
            var path = entry.resolve(file);
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        }
    }

    private record Jar(Path entry, JarFile jar, CodeSource source) implements Place {
        @Override
        public boolean has(String file) {
            return jar.getEntry(file) != null;
        }

        @Override
        public Optional<byte[]> read(String file) throws IOException {
            var found = jar.getJarEntry(file);
            if (found == null) {
                return Optional.empty();
            }
            try (var stream = jar.getInputStream(found)) {
                return Optional.of(stream.readAllBytes());
            }
        }
    }
}
