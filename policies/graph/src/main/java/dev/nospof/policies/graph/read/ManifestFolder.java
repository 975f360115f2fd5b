package dev.nospof.policies.graph.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All manifests of a folder and of those below it, in the order of their paths.
 *
 * <p>Left out: what is hidden (begins with a dot), files of other names than {@code .yaml}, {@code .yml}, {@code .json}, and Kustomize's own
 * file, which is not an object of the cluster.
 */
final class ManifestFolder {
    private static final Set<String> NOT_OBJECTS = Set.of("kustomization.yaml", "kustomization.yml");

    private ManifestFolder() {}

    static List<Document> documents(Path folder) {
        var documents = new ArrayList<Document>();
        long bytes = 0;
        for (var file : files(folder)) {
            var input = Input.of(file);
            bytes += input.bytes().length;
            if (bytes > Plans.LIMIT) {
                throw UnreadablePlan.tooLarge(folder.toString(), Plans.LIMIT_MIB);
            }
            documents.addAll(Plans.documents(input));
        }
        if (documents.isEmpty()) {
            throw UnreadablePlan.emptyFolder(folder.toString());
        }
        return documents;
    }

    private static List<Path> files(Path folder) {
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(path -> isManifest(folder, path)).sorted().toList();
        } catch (UncheckedIOException broken) {
            throw cannotBeRead(folder, broken.getCause());
        } catch (IOException broken) {
            throw cannotBeRead(folder, broken);
        }
    }

    private static UnreadablePlan cannotBeRead(Path folder, IOException broken) {
        return UnreadablePlan.cannotBeRead(
                folder.toString(),
                broken instanceof FileSystemLoopException
                        ? "a link in it leads back to a folder above"
                        : String.valueOf(broken.getMessage()));
    }

    private static boolean isManifest(Path folder, Path path) {
        for (var part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
                && !NOT_OBJECTS.contains(name)
                && Files.isRegularFile(path);
    }
}
