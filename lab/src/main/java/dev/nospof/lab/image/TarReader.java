package dev.nospof.lab.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads single small files out of a tar archive, as images come in; sizes up to 8 GiB each, which the octal form ends at. */
public final class TarReader {
    private static final int BLOCK = 512;
    private static final int LARGEST = 16 << 20;

    private TarReader() {}

    /**
     * The content of the first file of this name; empty if there is none.
     *
     * @throws IOException if the archive cannot be read to that place, is no tar archive, or the file is larger than 16 MiB
     */
    public static Optional<byte[]> file(Path archive, String name) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(archive))) {
            var header = new byte[BLOCK];
            while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
                long size = size(archive, header);
                if (text(header, 0, 100).equals(name)) {
                    if (size > LARGEST) {
                        throw new IOException(name + " in " + archive + " has " + size + " bytes");
                    }
                    return Optional.of(in.readNBytes((int) size));
                }
                in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            }
            return Optional.empty();
        }
    }

    private static long size(Path archive, byte[] header) throws IOException {
        var octal = text(header, 124, 12).strip();
        if (!octal.matches("[0-7]+") || !text(header, 257, 5).equals("ustar")) {
            throw new IOException(archive + " is no tar archive");
        }
        return Long.parseLong(octal, 8);
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
