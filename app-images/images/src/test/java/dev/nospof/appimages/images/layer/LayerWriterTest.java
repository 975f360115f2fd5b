package dev.nospof.appimages.images.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerWriterTest {
    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void aProgramAndALink() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("program"), "#!/bin/true\n");
        Files.setPosixFilePermissions(
                source.resolve("program"), java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-x---"));
        Files.createSymbolicLink(source.resolve("alias"), Path.of("program"));
    }

    @Test
    void givesTheSameBytesWhateverTheTimesOfTheFiles() throws IOException {
        Layer first = write("kept-1");
        Files.setLastModifiedTime(source.resolve("program"), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        assertThat(Files.readAllBytes(write("kept-2").blob())).isEqualTo(Files.readAllBytes(first.blob()));
    }

    @Test
    void givesAnotherDigestForAnotherContentOfTheSameSizeAndTime() throws IOException {
        FileTime time = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(source.resolve("program"), time);
        Layer first = write("kept");
        Files.writeString(source.resolve("program"), "#!/bin/TRUE\n");
        Files.setLastModifiedTime(source.resolve("program"), time);
        assertThat(write("kept").digest()).isNotEqualTo(first.digest());
    }

    @Test
    void takesALayerThatItKeptInsteadOfWritingItAnew() throws IOException {
        Path kept = write("kept").blob();
        FileTime written = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(kept, written);
        write("kept");
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
    }

    @Test
    void keepsLinksAndTheExecutableBitAndGivesEverythingToRoot() throws IOException {
        assertThat(listed(write("kept")))
                .containsExactly("app/ 755 0 0", "app/alias 777 0 0 -> program", "app/program 755 0 0");
    }

    @Test
    void namesTheDigestOfTheTarAsWellAsThatOfTheCompressedBytes() throws IOException {
        Layer layer = write("kept");
        Path tar = folder.resolve("layer.tar");
        try (var in = new GZIPInputStream(Files.newInputStream(layer.blob()))) {
            Files.copy(in, tar);
        }
        assertThat(List.of(layer.diffId(), layer.digest())).containsExactly(Digest.of(tar), Digest.of(layer.blob()));
    }

    @Test
    void leavesNothingUnfinishedBehind() throws IOException {
        write("kept");
        try (var files = Files.list(folder.resolve("kept"))) {
            assertThat(files).hasSize(1);
        }
    }

    private Layer write(String kept) {
        return new LayerWriter(folder.resolve(kept)).write(Tree.of(source, "app"), "test");
    }

    private static List<String> listed(Layer layer) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(layer.blob())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                lines.add(entry.getName() + " " + Integer.toOctalString(entry.getMode() & 07777) + " "
                        + entry.getLongUserId() + " " + entry.getLongGroupId()
                        + (entry.isSymbolicLink() ? " -> " + entry.getLinkName() : ""));
            }
        }
        return lines;
    }
}
