package dev.nospof.appimages.images.layer;

import dev.nospof.appimages.images.BuildFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Writes trees as compressed layers into a folder that keeps them.
 *
 * <p>A kept layer is found by the hash of its uncompressed tar, never by the names or times of its sources: a changed file gives a changed
 * layer, whatever its time says. Safe for several writers at once; a layer is moved in when it is whole.
 */
public final class LayerWriter {
    /** One second past the epoch: a time of zero means "not set" to some readers, and class data sharing compares it. */
    public static final Instant WRITTEN = Instant.ofEpochSecond(1);

    private final Path kept;

    public LayerWriter(Path kept) {
        this.kept = kept;
    }

    /**
     * Writes it, unless the same was written before.
     *
     * @throws BuildFailure if a file cannot be read or the disk is full
     */
    public Layer write(Tree tree, String purpose) {
        try {
            Files.createDirectories(kept);
            Path tar = Files.createTempFile(kept, "layer-", ".tar");
            try {
                writeTar(tree, tar);
                Digest diffId = Digest.of(tar);
                Path blob = kept.resolve(diffId.hex() + ".tar.gz");
                if (!Files.exists(blob)) {
                    compress(tar, blob);
                }
                return new Layer(blob, Digest.of(blob), diffId, Files.size(blob), purpose);
            } finally {
                Files.deleteIfExists(tar);
            }
        } catch (IOException e) {
            throw BuildFailure.unreadable(kept, e);
        }
    }

    private static void writeTar(Tree tree, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (var each : tree.entries().entrySet()) {
                write(tar, each.getKey(), each.getValue());
            }
        }
    }

    private static void write(TarArchiveOutputStream tar, String path, Entry entry) throws IOException {
        if (entry instanceof Entry.Folder folder) {
            TarArchiveEntry header = header(path + "/", TarConstants.LF_DIR, folder.mode());
            header.setIds(folder.owner(), folder.owner());
            tar.putArchiveEntry(header);
        } else if (entry instanceof Entry.Link link) {
            TarArchiveEntry header = header(path, TarConstants.LF_SYMLINK, 0777);
            header.setLinkName(link.target());
            tar.putArchiveEntry(header);
        } else if (entry instanceof Entry.File regular) {
            TarArchiveEntry header = header(path, TarConstants.LF_NORMAL, regular.mode());
            header.setSize(regular.content().size());
            tar.putArchiveEntry(header);
            try (InputStream in = regular.content().open()) {
                in.transferTo(tar);
            }
        }
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry header(String path, byte kind, int mode) {
        TarArchiveEntry header = new TarArchiveEntry(path, kind);
        header.setMode(mode);
        header.setIds(0, 0);
        header.setNames("", "");
        header.setModTime(WRITTEN.toEpochMilli());
        return header;
    }

    private void compress(Path tar, Path blob) throws IOException {
        Path unfinished = Files.createTempFile(kept, "layer-", ".tar.gz");
        try {
            try (InputStream in = Files.newInputStream(tar);
                    OutputStream out = Files.newOutputStream(unfinished);
                    // The usual level: the best one made PostgreSQL's layer 0.7 % smaller and took 3.6 times as long.
                    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
                in.transferTo(gzip);
            }
            Files.move(unfinished, blob, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
