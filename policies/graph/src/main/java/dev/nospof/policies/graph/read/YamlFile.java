package dev.nospof.policies.graph.read;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import java.io.InputStream;
import java.nio.file.Path;

/** A YAML file that is not a plan, such as a list of waivers, read with the same care. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * The first document's content; nothing when there are only comments.
     *
     * @throws UnreadablePlan if it cannot be read
     */
    public static Field read(Path file) {
        return first(Input.of(file));
    }

    /**
     * As above, from a stream, which is left open.
     *
     * @param name what messages call it
     */
    public static Field read(String name, InputStream stream) {
        return first(Input.of(name, stream));
    }

    private static Field first(Input input) {
        return YamlDocuments.in(input).stream()
                .findFirst()
                .map(document -> new Field("", document.content()))
                .orElse(new Field("", Value.NOTHING));
    }
}
