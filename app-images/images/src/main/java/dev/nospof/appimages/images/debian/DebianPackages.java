package dev.nospof.appimages.images.debian;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * Packages with all that they depend on, from Debian's stable release.
 *
 * <p>apt verifies their signatures against the keys of the machine's debian-archive-keyring. What was downloaded is kept by the list that
 * asked for it; {@code --refresh} asks Debian again, for its security updates. Needs no root where user namespaces are allowed.
 */
public final class DebianPackages {
    /** Pinned: a new release changes what packages are called and need. */
    private static final String SUITE = "bookworm";

    private static final Duration DOWNLOAD = Duration.ofMinutes(15);
    private static final Duration UNPACK = Duration.ofMinutes(2);

    private final Path kept;
    private final Optional<String> mirror;

    /**
     * From a folder that keeps them.
     *
     * @param mirror where apt is to ask instead of Debian's own default
     */
    public DebianPackages(Path kept, Optional<String> mirror) {
        this.kept = kept;
        this.mirror = mirror;
    }

    /**
     * The packages of these names and all that they need, by their names' order.
     *
     * @throws BuildFailure if mmdebstrap is missing, or apt cannot get them
     */
    public List<DebianPackage> withDependencies(List<String> names) {
        String wanted = String.join(",", new TreeSet<>(names));
        String key = Digest.of(SUITE + " " + wanted + " " + Architecture.here() + " " + mirror.orElse(""))
                .hex()
                .substring(0, 16);
        Path folder = kept.resolve(key);
        try {
            if (!Files.isDirectory(folder)) {
                download(wanted, folder);
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".control"))
                        .sorted()
                        .map(DebianPackage::kept)
                        .toList();
            }
        } catch (IOException e) {
            throw BuildFailure.unreadable(folder, e);
        }
    }

    /** The files of packages, at the places of a Debian system, without what no container reads; and what scanners know them by. */
    public static Tree tree(List<DebianPackage> packages, Predicate<String> unwanted) {
        Tree tree = DebianPackage.mergedLinks();
        for (DebianPackage each : packages) {
            tree = tree.and(
                            each.tree().without(path -> unread(path) || unwanted.test(path)),
                            "another package",
                            each.name())
                    .with("var/lib/dpkg/status.d/" + each.name(), Entry.File.readable(Content.of(each.control())));
        }
        return tree;
    }

    /** Manuals, translations and examples. Licences stay: they must go where the packages go. */
    private static boolean unread(String path) {
        return path.matches(
                        "usr/share/(man|locale|info|lintian|bug|menu|bash-completion|doc-base|applications|pixmaps|icons)")
                || path.matches("usr/share/doc/[^/]+/(?!copyright).*")
                || path.matches("etc/(init\\.d|cron\\..*|logrotate\\.d|default)")
                || path.matches("usr/lib/systemd");
    }

    private void download(String wanted, Path folder) throws IOException {
        Path mmdebstrap = Program.require("mmdebstrap", "Debian's packages", "mmdebstrap");
        Path dpkgDeb = Program.require("dpkg-deb", "unpacking Debian's packages", "dpkg");
        Files.createDirectories(kept);
        Path unfinished = Files.createTempDirectory(kept, "unfinished-");
        try {
            Path downloaded = unfinished.resolve("root.tar");
            List<String> command = new ArrayList<>(List.of(
                    mmdebstrap.toString(),
                    "--quiet",
                    "--variant=extract",
                    "--format=tar",
                    "--include=" + wanted,
                    // Nothing is extracted by it: with the packages themselves as its result, no file's owner depends
                    // on who builds.
                    "--skip=extract,cleanup/apt",
                    SUITE,
                    downloaded.toString()));
            mirror.ifPresent(command::add);
            Program.run(command, Map.of("SOURCE_DATE_EPOCH", "1"), DOWNLOAD, unfinished.resolve("log"));
            unpack(downloaded, dpkgDeb, unfinished);
            Files.delete(downloaded);
            Files.delete(unfinished.resolve("log"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Another build was quicker; its packages are as good.
            delete(unfinished);
        } catch (IOException | RuntimeException e) {
            delete(unfinished);
            throw e;
        }
    }

    private static void unpack(Path downloaded, Path dpkgDeb, Path into) throws IOException {
        try (TarFile tar = new TarFile(downloaded.toFile())) {
            for (TarArchiveEntry entry : tar.getEntries()) {
                if (entry.getName().endsWith(".deb")) {
                    String name = Path.of(entry.getName())
                            .getFileName()
                            .toString()
                            .replaceFirst("\\.deb$", "")
                            .replace("%3a", "-");
                    Path deb = into.resolve(name + ".deb");
                    try (var in = Content.slice(downloaded, entry.getDataOffset(), entry.getSize())
                            .open()) {
                        Files.copy(in, deb);
                    }
                    Program.run(
                            List.of(dpkgDeb.toString(), "--field", deb.toString()),
                            Map.of(),
                            UNPACK,
                            into.resolve(name + ".control"));
                    Program.run(
                            List.of(dpkgDeb.toString(), "--fsys-tarfile", deb.toString()),
                            Map.of(),
                            UNPACK,
                            into.resolve(name + ".tar"));
                    Files.delete(deb);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
