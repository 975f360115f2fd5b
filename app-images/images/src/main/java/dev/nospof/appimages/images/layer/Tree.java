package dev.nospof.appimages.images.layer;

import dev.nospof.appimages.images.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files, folders and links by their path from the root, without a leading slash, in the order of their paths. Immutable. Parents of what
 * is added are added with it.
 */
public final class Tree {
    public static final Tree EMPTY = new Tree(new TreeMap<>());

    private final NavigableMap<String, Entry> entries;

    private Tree(NavigableMap<String, Entry> entries) {
        this.entries = Collections.unmodifiableNavigableMap(entries);
    }

    public NavigableMap<String, Entry> entries() {
        return entries;
    }

    /**
     * With one thing more; it replaces what stands there.
     *
     * @throws IllegalArgumentException if the path is absolute, empty or climbs
     */
    public Tree with(String path, Entry entry) {
        NavigableMap<String, Entry> more = new TreeMap<>(entries);
        put(more, path, entry);
        return new Tree(more);
    }

    /**
     * Both together.
     *
     * @throws BuildFailure if both have a path with other content: neither wins silently
     */
    public Tree and(Tree other, String nameOfThis, String nameOfOther) {
        NavigableMap<String, Entry> both = new TreeMap<>(entries);
        other.entries.forEach((path, entry) -> {
            Entry mine = both.get(path);
            if (mine != null && !same(mine, entry)) {
                throw BuildFailure.conflict(path, nameOfThis, nameOfOther);
            }
            both.put(path, entry);
        });
        return new Tree(both);
    }

    /** Without the paths that match, and without what lies below them. */
    public Tree without(Predicate<String> unwanted) {
        NavigableMap<String, Entry> fewer = new TreeMap<>();
        entries.forEach((path, entry) -> {
            if (Stream.iterate(path, parent -> !parent.isEmpty(), Tree::parent).noneMatch(unwanted)) {
                fewer.put(path, entry);
            }
        });
        return new Tree(fewer);
    }

    /**
     * Of what stands at these paths.
     *
     * @throws IllegalArgumentException if a path is absolute, empty or climbs
     */
    public static Tree of(Map<String, Entry> entries) {
        NavigableMap<String, Entry> all = new TreeMap<>();
        new TreeMap<>(entries).forEach((path, entry) -> put(all, path, entry));
        return new Tree(all);
    }

    /** What lies in a folder on disk, at {@code at}. Links stay links; only the executable bit is taken from the disk. */
    public static Tree of(Path folder, String at) {
        NavigableMap<String, Entry> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                String relative = folder.relativize(file).toString();
                if (!relative.isEmpty()) {
                    put(found, at.isEmpty() ? relative : at + "/" + relative, entry(file));
                }
            }
        } catch (IOException e) {
            throw BuildFailure.unreadable(folder, e);
        }
        return new Tree(found);
    }

    /** Puts it on disk, for programs that must run inside it. Owners are not kept, and a path that is there already stays. */
    public void unpack(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var each : entries.entrySet()) {
                Path at = folder.resolve(each.getKey());
                if (Files.exists(at, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (each.getValue() instanceof Entry.Folder) {
                    Files.createDirectories(at);
                } else if (each.getValue() instanceof Entry.Link link) {
                    Files.createSymbolicLink(at, Path.of(link.target()));
                } else if (each.getValue() instanceof Entry.File file) {
                    try (InputStream in = file.content().open()) {
                        Files.copy(in, at);
                    }
                    Files.setPosixFilePermissions(at, permissions(file.mode()));
                    Files.setLastModifiedTime(at, java.nio.file.attribute.FileTime.from(LayerWriter.WRITTEN));
                }
            }
        } catch (IOException e) {
            throw BuildFailure.unreadable(folder, e);
        }
    }

    private static Entry entry(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return new Entry.Link(Files.readSymbolicLink(file).toString());
        }
        if (Files.isDirectory(file)) {
            return Entry.Folder.PLAIN;
        }
        Content content = Content.of(file);
        return Files.isExecutable(file)
                        && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE)
                ? Entry.File.executable(content)
                : Entry.File.readable(content);
    }

    private static void put(NavigableMap<String, Entry> entries, String path, Entry entry) {
        if (path.isEmpty()
                || path.startsWith("/")
                || Arrays.asList(path.split("/")).contains("..")) {
            throw new IllegalArgumentException("'" + path + "' is no path from an image's root");
        }
        for (String parent = parent(path); !parent.isEmpty(); parent = parent(parent)) {
            entries.putIfAbsent(parent, Entry.Folder.PLAIN);
        }
        entries.put(path, entry);
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static boolean same(Entry one, Entry other) {
        if (one instanceof Entry.Folder && other instanceof Entry.Folder) {
            return true;
        }
        if (one instanceof Entry.File first && other instanceof Entry.File second) {
            try (InputStream a = first.content().open();
                    InputStream b = second.content().open()) {
                return Arrays.equals(a.readAllBytes(), b.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return one.equals(other);
    }

    private static java.util.Set<PosixFilePermission> permissions(int mode) {
        var set = java.util.EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                set.add(all[bit]);
            }
        }
        return set;
    }
}
