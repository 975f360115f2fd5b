package dev.nospof.appimages.images.debian;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * A package that lies unpacked to a plain tar in the cache, with the control fields that its author wrote.
 *
 * @param control the fields as they stand in the package
 * @param files the tar of its files
 */
public record DebianPackage(String control, Path files) {
    /** Debian keeps programs and libraries below /usr alone since its twelfth release; packages still name the old places. */
    private static final List<String> MERGED = List.of("bin", "lib", "lib32", "lib64", "libx32", "sbin");

    public String name() {
        return field("Package").orElseThrow();
    }

    public String version() {
        return field("Version").orElseThrow();
    }

    public String architecture() {
        return field("Architecture").orElseThrow();
    }

    private Optional<String> field(String name) {
        return Arrays.stream(control.split("\n"))
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst();
    }

    /** Its files where they belong on a system of Debian 12, with the modes that the package gives them. Devices are left out. */
    public Tree tree() {
        Map<String, Entry> all = new HashMap<>();
        try (TarFile tar = new TarFile(files.toFile())) {
            for (TarArchiveEntry entry : tar.getEntries()) {
                String path = merged(entry.getName());
                if (!path.isEmpty()) {
                    convert(entry, all).ifPresent(converted -> all.put(path, converted));
                }
            }
        } catch (IOException e) {
            throw BuildFailure.unreadable(files, e);
        }
        return Tree.of(all);
    }

    private Optional<Entry> convert(TarArchiveEntry entry, Map<String, Entry> before) {
        if (entry.isDirectory()) {
            return Optional.of(new Entry.Folder(entry.getMode() & 07777, 0));
        }
        if (entry.isSymbolicLink()) {
            return Optional.of(new Entry.Link(entry.getLinkName()));
        }
        if (entry.isLink()) {
            return Optional.ofNullable(before.get(merged(entry.getLinkName())));
        }
        if (entry.isFile()) {
            // Set-user-id bits go: a container of ours may not gain privileges, so they would only be a temptation.
            return Optional.of(new Entry.File(
                    Content.slice(files, entry.getDataOffset(), entry.getSize()), entry.getMode() & 0777));
        }
        return Optional.empty();
    }

    private static String merged(String name) {
        String path = name.replaceFirst("^\\./?", "").replaceFirst("/$", "");
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        return MERGED.contains(first) ? "usr/" + path : path;
    }

    /** The links that keep the old places working. */
    static Tree mergedLinks() {
        Tree links = Tree.EMPTY;
        for (String name : MERGED) {
            links = links.with(name, new Entry.Link("usr/" + name));
        }
        return links;
    }

    static DebianPackage kept(Path controlFile) {
        try {
            String name = controlFile.getFileName().toString();
            return new DebianPackage(
                    Files.readString(controlFile),
                    controlFile.resolveSibling(name.substring(0, name.length() - ".control".length()) + ".tar"));
        } catch (IOException e) {
            throw BuildFailure.unreadable(controlFile, e);
        }
    }
}
