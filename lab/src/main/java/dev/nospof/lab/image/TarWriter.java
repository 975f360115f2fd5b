package dev.nospof.lab.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a tar archive in the POSIX {@code ustar} format: plain files and folders, owned by root, dated 1970, so that the same files are the same
 * bytes.
 */
final class TarWriter implements AutoCloseable {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final long LARGEST_FILE = 0_77777_777777L;

    private final OutputStream out;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    void folder(String name) throws IOException {
        header(name + "/", 0, 0755, '5');
    }

    void file(String name, byte[] content) throws IOException {
        header(name, content.length, 0644, '0');
        out.write(content);
        pad(content.length);
    }

    void file(String name, Path content, int mode) throws IOException {
        long size = Files.size(content);
        header(name, size, mode, '0');
        Files.copy(content, out);
        pad(size);
    }

    /** Ends the archive: two empty blocks. */
    @Override
    public void close() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.close();
    }

    private void header(String name, long size, int mode, char kind) throws IOException {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_NAME || size > LARGEST_FILE) {
            throw new IOException("too long for this archive: " + name + ", " + size + " bytes");
        }
        var header = new byte[BLOCK];
        System.arraycopy(bytes, 0, header, 0, bytes.length);
        octal(header, 100, 8, mode);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, size);
        octal(header, 136, 12, 0);
        Arrays.fill(header, 148, 156, (byte) ' ');
        header[156] = (byte) kind;
        System.arraycopy("ustar\00000".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 8);
        int sum = 0;
        for (byte value : header) {
            sum += value & 0xff;
        }
        octal(header, 148, 7, sum);
        out.write(header);
    }

    private static void octal(byte[] header, int offset, int width, long value) {
        var digits = String.format("%0" + (width - 1) + "o", value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, header, offset, digits.length);
        header[offset + width - 1] = 0;
    }

    private void pad(long size) throws IOException {
        out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }
}
