package dev.nospof.appimages.images.debian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.sbom.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianPackageTest {
    @TempDir
    Path folder;

    private DebianPackage hello;

    @BeforeEach
    void aPackageAsDebianWritesIt() throws IOException {
        Path tar = folder.resolve("hello.tar");
        try (var out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
            add(out, "./", TarConstants.LF_DIR, 0755, "", "");
            add(out, "./lib/libhello.so.1.2", TarConstants.LF_NORMAL, 0644, "library", "");
            add(out, "./lib/libhello.so.1", TarConstants.LF_SYMLINK, 0777, "", "libhello.so.1.2");
            add(out, "./usr/bin/hello", TarConstants.LF_NORMAL, 04755, "program", "");
            add(out, "./usr/bin/hallo", TarConstants.LF_LINK, 0755, "", "./usr/bin/hello");
            add(out, "./usr/share/doc/hello/copyright", TarConstants.LF_NORMAL, 0644, "free", "");
            add(out, "./usr/share/doc/hello/changelog.gz", TarConstants.LF_NORMAL, 0644, "long", "");
            add(out, "./usr/share/man/man1/hello.1.gz", TarConstants.LF_NORMAL, 0644, "long", "");
        }
        hello = new DebianPackage(
                "Package: hello\nVersion: 1:2.0~rc1-1+b2\nArchitecture: amd64\nDescription: says hello\n", tar);
    }

    @Test
    void putsLibrariesBelowUsrWhereDebianKeepsThem() {
        assertThat(hello.tree().entries().keySet())
                .contains("usr/lib/libhello.so.1.2")
                .noneMatch(path -> path.startsWith("lib"));
    }

    @Test
    void keepsLinksAsLinks() {
        assertThat(hello.tree().entries()).containsEntry("usr/lib/libhello.so.1", new Entry.Link("libhello.so.1.2"));
    }

    @Test
    void turnsASecondNameOfAFileIntoThatFile() throws IOException {
        Entry.File second = (Entry.File) hello.tree().entries().get("usr/bin/hallo");
        assertThat(second.content().open()).hasContent("program");
    }

    @Test
    void dropsSetUserIdBits() {
        assertThat(((Entry.File) hello.tree().entries().get("usr/bin/hello")).mode())
                .isEqualTo(0755);
    }

    @Test
    void keepsLicencesAndLeavesOutManuals() {
        assertThat(DebianPackages.tree(List.of(hello), path -> false).entries().keySet())
                .contains("usr/share/doc/hello/copyright")
                .noneMatch(path -> path.contains("changelog") || path.contains("/man/"));
    }

    @Test
    void leavesWhatScannersKnowThePackageBy() {
        assertThat(DebianPackages.tree(List.of(hello), path -> false).entries())
                .containsKey("var/lib/dpkg/status.d/hello");
    }

    @Test
    void isNamedByAPackageUrlWithItsVersionEncoded() {
        assertThat(Part.debian(hello).url())
                .isEqualTo("pkg:deb/debian/hello@1:2.0~rc1-1%2Bb2?arch=amd64&distro=debian-12");
    }

    private static void add(TarArchiveOutputStream out, String name, byte kind, int mode, String text, String target)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setMode(mode);
        entry.setLinkName(target);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }
}
