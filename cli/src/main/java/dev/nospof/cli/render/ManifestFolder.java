package dev.nospof.cli.render;

import static java.util.stream.Collectors.joining;

import dev.nospof.cli.AtomicFile;
import dev.nospof.cli.Problem;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The Kubernetes objects of one environment as a folder of YAML files, one object each, for a GitOps controller to apply.
 *
 * <p>The folder keeps an index of what was rendered into it. Rendering again removes what is no longer in the plan and nothing else;
 * a file that nospof did not write is never overwritten. The same plan gives the same bytes.
 */
public final class ManifestFolder {
    static final String INDEX = ".nospof-rendered";

    private ManifestFolder() {}

    /**
     * Writes the folder.
     *
     * @return the files written, relative to the folder, sorted
     * @throws Problem if a value is not known before deployment or is secret, or a file may not be written
     */
    public static List<Path> write(ResourceGraph graph, Path folder) {
        var files = files(graph);
        var previous = previous(folder.resolve(INDEX));
        for (var file : files.keySet()) {
            if (Files.exists(folder.resolve(file)) && !previous.contains(file)) {
                throw Problem.foreignFile(folder.resolve(file));
            }
        }
        // Index first: were we to die in between, the next run would still know every file as ours.
        var ours = new TreeSet<>(files.keySet());
        ours.addAll(previous);
        AtomicFile.write(folder.resolve(INDEX), lines(ours));
        files.forEach((file, text) -> AtomicFile.write(folder.resolve(file), text));
        previous.stream().filter(file -> !files.containsKey(file)).forEach(file -> remove(folder.resolve(file)));
        AtomicFile.write(folder.resolve(INDEX), lines(files.keySet()));
        return files.keySet().stream().map(Path::of).toList();
    }

    private static SortedMap<String, String> files(ResourceGraph graph) {
        var files = new TreeMap<String, String>();
        Manifest.of(graph).forEach(manifest -> files.put(fileOf(manifest.object()), manifest.yaml()));
        return files;
    }

    private static String fileOf(KubernetesObject object) {
        var kind = object.kind().toLowerCase(Locale.ROOT);
        var folder = object.at("metadata", "namespace").isPresent() ? object.namespace() : "cluster";
        return folder + "/" + kind + "-" + object.name() + ".yaml";
    }

    private static Set<String> previous(Path index) {
        try {
            if (!Files.exists(index)) {
                return Set.of();
            }
            // Whatever the index says, only files inside the folder are ever touched.
            var inside = new TreeSet<String>();
            for (var line : Files.readAllLines(index)) {
                if (!line.isBlank()
                        && !Path.of(line).isAbsolute()
                        && !Path.of(line).normalize().startsWith("..")) {
                    inside.add(line);
                }
            }
            return inside;
        } catch (IOException unreadable) {
            throw Problem.unwritable(index, unreadable);
        }
    }

    private static String lines(Set<String> files) {
        return files.stream().map(file -> file + "\n").collect(joining());
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw Problem.unwritable(file, refused);
        }
    }
}
