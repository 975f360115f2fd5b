package dev.nospof.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.cli.Problem;
import dev.nospof.lab.image.TarReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Image archives, {@code *.tar} in folders: OCI layouts, Docker archives, or both in one.
 *
 * @param folders where they were looked for; one that is not there holds none
 * @param archives by folder, then by file name
 */
record ImageShelf(List<Path> folders, List<Archive> archives) {
    private static final ObjectMapper JSON = new ObjectMapper();

    ImageShelf {
        folders = List.copyOf(folders);
        archives = List.copyOf(archives);
    }

    /**
     * One archive.
     *
     * @param names that it gives its image, full, and to each the digest that it says; empty where it says none
     */
    record Archive(Path file, Map<String, String> names) {
        /** The name under which it brings what is wanted under another. */
        String nameOf(ImageName wanted) {
            return names.keySet().stream()
                    .filter(name -> names.get(name).equals(wanted.digest()) || isAlike(ImageName.of(name), wanted))
                    .findFirst()
                    .or(() -> names.keySet().stream()
                            .filter(name -> isUnversioned(name, names.get(name), wanted))
                            .findFirst())
                    .orElseThrow();
        }
    }

    /** Whether it calls an image by the same last word, and by no version but the beginning of its digest: a build that nobody has released. */
    private static boolean isUnversioned(String name, String digest, ImageName wanted) {
        var own = ImageName.of(name);
        return wanted.digest().isEmpty()
                && !own.version().isEmpty()
                && digest.startsWith("sha256:" + own.version())
                && own.shortName().equals(wanted.shortName());
    }

    private static boolean isAlike(ImageName one, ImageName other) {
        return one.digest().isEmpty()
                && other.digest().isEmpty()
                && one.shortName().equals(other.shortName())
                && one.version().equals(other.version());
    }

    /** @throws Problem if an archive cannot be read */
    static ImageShelf of(List<Path> folders) {
        var archives = new ArrayList<Archive>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                for (var file : tars(folder)) {
                    archives.add(read(file));
                }
            }
        }
        return new ImageShelf(folders, archives);
    }

    /**
     * The archive that holds this image: one that names it so, or has its digest; else one that calls an image of the same version by the same
     * last word, for another registry is no other image; else one of that word that bears no version at all, as fresh builds do.
     */
    Optional<Archive> find(ImageName wanted) {
        return first(archive -> archive.names().containsKey(wanted.toString()))
                .or(() -> first(
                        archive -> !wanted.digest().isEmpty() && archive.names().containsValue(wanted.digest())))
                .or(() -> first(archive ->
                        archive.names().keySet().stream().anyMatch(name -> isAlike(ImageName.of(name), wanted))))
                .or(() -> first(archive -> archive.names().entrySet().stream()
                        .anyMatch(name -> isUnversioned(name.getKey(), name.getValue(), wanted))));
    }

    private Optional<Archive> first(java.util.function.Predicate<Archive> wanted) {
        return archives.stream().filter(wanted).findFirst();
    }

    private static List<Path> tars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw Problem.unreadable(folder, unreadable);
        }
    }

    private static Archive read(Path file) {
        var names = new TreeMap<String, String>();
        try {
            for (var image : json(file, "manifest.json")) {
                image.path("RepoTags")
                        .forEach(tag -> names.put(ImageName.of(tag.asText()).toString(), ""));
            }
            for (var image : json(file, "index.json").path("manifests")) {
                var name = image.path("annotations").path("io.containerd.image.name");
                if (name.isTextual()) {
                    names.put(
                            ImageName.of(name.asText()).toString(),
                            image.path("digest").asText());
                }
            }
        } catch (IOException unreadable) {
            throw Problem.unreadable(file, unreadable);
        }
        return new Archive(file, names);
    }

    private static JsonNode json(Path archive, String file) throws IOException {
        var content = TarReader.file(archive, file);
        return content.isPresent() ? JSON.readTree(content.get()) : JSON.createArrayNode();
    }
}
