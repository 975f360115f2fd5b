package dev.nospof.appimages.images.debian;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Python packages that Debian lacks or has too old, as pure-Python wheels beside Debian's own. Each is pinned by version and hash; pip
 * refuses any other bytes. Their dependencies are Debian's.
 */
public record PythonPackages(Path kept) {
    private static final String PLACE = "usr/lib/python3/dist-packages/";
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    /**
     * The files of one package, where Debian puts those of its own.
     *
     * @param pinned as {@code name==version}
     */
    public Tree tree(String pinned, Digest sha256) {
        Path folder = kept.resolve(sha256.hex().substring(0, 16));
        try {
            if (!Files.isDirectory(folder)) {
                download(pinned, sha256, folder);
            }
            try (Stream<Path> wheels = Files.list(folder)) {
                return unpacked(wheels.filter(file -> file.toString().endsWith(".whl"))
                        .findFirst()
                        .orElseThrow());
            }
        } catch (IOException e) {
            throw BuildFailure.unreadable(folder, e);
        }
    }

    private void download(String pinned, Digest sha256, Path folder) throws IOException {
        Path python = Program.require("python3", "packages of Python", "python3-pip");
        Files.createDirectories(kept);
        Path unfinished = Files.createTempDirectory(kept, "unfinished-");
        Path requirements =
                Files.writeString(unfinished.resolve("requirements.txt"), pinned + " --hash=" + sha256 + "\n");
        Program.run(
                List.of(
                        python.toString(),
                        "-m",
                        "pip",
                        "download",
                        "--quiet",
                        "--no-deps",
                        "--only-binary=:all:",
                        "--require-hashes",
                        "--requirement",
                        requirements.toString(),
                        "--dest",
                        unfinished.toString()),
                Map.of(),
                DOWNLOAD,
                unfinished.resolve("log"));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Tree unpacked(Path wheel) throws IOException {
        Tree tree = Tree.EMPTY;
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        tree = tree.with(PLACE + entry.getName(), Entry.File.readable(Content.of(in.readAllBytes())));
                    }
                }
            }
        }
        return tree;
    }
}
