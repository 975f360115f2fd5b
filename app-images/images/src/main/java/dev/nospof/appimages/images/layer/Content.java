package dev.nospof.appimages.images.layer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;

/** The bytes of a file, opened as often as needed. */
public interface Content {
    long size();

    InputStream open() throws IOException;

    static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Content of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Content() {
            @Override
            public long size() {
                return copy.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(copy);
            }
        };
    }

    /** What a file holds now; it must not change until it was read. */
    static Content of(Path file) throws IOException {
        return slice(file, 0, Files.size(file));
    }

    /** A stretch of a file, so that what lies in an archive need not be unpacked. */
    static Content slice(Path file, long offset, long size) {
        return new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                InputStream in = Files.newInputStream(file);
                in.skipNBytes(offset);
                return BoundedInputStream.builder()
                        .setInputStream(in)
                        .setMaxCount(size)
                        .get();
            }
        };
    }
}
