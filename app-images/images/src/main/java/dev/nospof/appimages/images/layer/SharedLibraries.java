package dev.nospof.appimages.images.layer;

import dev.nospof.appimages.images.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that every program and library of an image finds, inside the image, the libraries that it was linked against. Leaving packages
 * out is safe only with this.
 *
 * <p>Reads 64-bit little-endian ELF files (System V gABI, chapters 4 and 5). It knows names, not search paths or symbol versions.
 */
public final class SharedLibraries {
    private static final int DYNAMIC_SEGMENT = 2;
    private static final int LOADED_SEGMENT = 1;
    private static final int NEEDED = 1;
    private static final int STRING_TABLE = 5;

    private SharedLibraries() {}

    /**
     * Nothing comes of it where all is well.
     *
     * @throws BuildFailure naming the first library that is missing, in the order of paths
     */
    public static void check(String image, Tree tree) {
        Set<String> present =
                tree.entries().keySet().stream().map(SharedLibraries::fileName).collect(Collectors.toSet());
        tree.entries().forEach((path, entry) -> {
            if (entry instanceof Entry.File file) {
                for (String library : needed(file.content())) {
                    if (!present.contains(library)) {
                        throw BuildFailure.libraryMissing(image, library, path);
                    }
                }
            }
        });
    }

    /** The names of all libraries that programs and libraries of a tree were linked against. */
    public static Set<String> needed(Tree tree) {
        Set<String> names = new java.util.TreeSet<>();
        tree.entries().values().forEach(entry -> {
            if (entry instanceof Entry.File file) {
                names.addAll(needed(file.content()));
            }
        });
        return names;
    }

    /** What an ELF file names as needed; nothing for any other file. */
    static List<String> needed(Content content) {
        try (InputStream in = content.open()) {
            byte[] start = in.readNBytes(5);
            if (start.length < 5
                    || start[0] != 0x7f
                    || start[1] != 'E'
                    || start[2] != 'L'
                    || start[3] != 'F'
                    || start[4] != 2) {
                return List.of();
            }
            ByteBuffer file = ByteBuffer.allocate((int) content.size()).order(ByteOrder.LITTLE_ENDIAN);
            file.put(start).put(in.readAllBytes());
            return new Elf(file).needed();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record Segment(int type, long offset, long address, long size) {}

    private record Elf(ByteBuffer file) {
        List<String> needed() {
            List<Segment> segments = segments();
            Optional<Segment> dynamic = segments.stream()
                    .filter(each -> each.type() == DYNAMIC_SEGMENT)
                    .findFirst();
            if (dynamic.isEmpty()) {
                return List.of();
            }
            List<Long> names = new ArrayList<>();
            long strings = 0;
            for (long at = dynamic.get().offset();
                    at < dynamic.get().offset() + dynamic.get().size();
                    at += 16) {
                long tag = file.getLong((int) at);
                long value = file.getLong((int) at + 8);
                if (tag == NEEDED) {
                    names.add(value);
                } else if (tag == STRING_TABLE) {
                    strings = value;
                }
            }
            long table = offset(strings, segments);
            return names.stream().map(name -> text((int) (table + name))).toList();
        }

        private List<Segment> segments() {
            List<Segment> segments = new ArrayList<>();
            long start = file.getLong(32);
            int size = file.getShort(54);
            int count = file.getShort(56);
            for (int each = 0; each < count; each++) {
                int at = (int) start + each * size;
                segments.add(new Segment(
                        file.getInt(at), file.getLong(at + 8), file.getLong(at + 16), file.getLong(at + 32)));
            }
            return segments;
        }

        /** Tables are named by their address in memory; this is where that address lies in the file. */
        private static long offset(long address, List<Segment> segments) {
            return segments.stream()
                    .filter(each -> each.type() == LOADED_SEGMENT)
                    .filter(each -> address >= each.address() && address < each.address() + each.size())
                    .mapToLong(each -> address - each.address() + each.offset())
                    .findFirst()
                    .orElse(address);
        }

        private String text(int at) {
            int end = at;
            while (file.get(end) != 0) {
                end++;
            }
            byte[] bytes = new byte[end - at];
            file.get(at, bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
