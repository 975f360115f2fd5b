package dev.nospof.policies.graph.read;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.WrongKind;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads whatever describes a plan: the output of {@code pulumi preview --json}, of {@code pulumi stack export}, Kubernetes manifests in YAML
 * or JSON (a file, or a folder with all that is below it), or what {@link GraphJson} wrote. The content decides which it is, not the name.
 *
 * <p>Same content, same graph. All that is read at once may have {@value #LIMIT_MIB} MiB together; it is parsed as a stream of tokens, but
 * the bytes and the resulting graph are held in memory.
 */
public final class Plans {
    /** Far above any plan seen (4,000 resources are about 20 MB of preview), and small enough for a build machine's heap. */
    public static final int LIMIT_MIB = 64;

    static final long LIMIT = LIMIT_MIB * 1024L * 1024L;

    private Plans() {}

    /**
     * The plan in this file or folder; {@code -} is standard input.
     *
     * @throws UnreadablePlan if there is no plan in it, or one that cannot be read whole
     */
    public static ResourceGraph read(Path path) {
        if (path.toString().equals("-")) {
            return read("standard input", System.in);
        }
        return Files.isDirectory(path)
                ? Manifests.graph(folderName(path.resolve("any")), ManifestFolder.documents(path))
                : read(Input.of(path), folderName(path));
    }

    /**
     * The plan in this stream, which is read to its end and not closed.
     *
     * @param name what messages call it: {@code standard input}
     * @throws UnreadablePlan if there is no plan in it, or one that cannot be read whole
     */
    public static ResourceGraph read(String name, InputStream stream) {
        return read(Input.of(name, stream), "manifests");
    }

    private static ResourceGraph read(Input input, String folder) {
        try {
            return switch (Form.of(input)) {
                case PREVIEW -> PreviewReader.read(input);
                case STATE -> StateReader.read(input);
                case GRAPH -> GraphJson.read(input);
                case JSON_MANIFESTS -> manifests(input, folder, JsonDocuments.in(input));
                case YAML_MANIFESTS -> manifests(input, folder, YamlDocuments.in(input));
            };
        } catch (WrongKind wrong) {
            throw UnreadablePlan.anotherForm(input.name(), wrong.getMessage());
        }
    }

    private static ResourceGraph manifests(Input input, String folder, List<Document> documents) {
        if (documents.isEmpty()) {
            throw UnreadablePlan.empty(input.name());
        }
        return Manifests.graph(folder, documents);
    }

    /** The documents of one file of a folder, which may hold nothing but manifests. */
    static List<Document> documents(Input input) {
        return switch (Form.of(input)) {
            case JSON_MANIFESTS -> JsonDocuments.in(input);
            case YAML_MANIFESTS -> YamlDocuments.in(input);
            default -> throw UnreadablePlan.planAmongManifests(input.name());
        };
    }

    private static String folderName(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null
                ? "manifests"
                : folder.getFileName().toString();
    }
}
