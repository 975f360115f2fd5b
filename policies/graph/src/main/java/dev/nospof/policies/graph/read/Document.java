package dev.nospof.policies.graph.read;

import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Value;
import java.util.List;

/**
 * One YAML or JSON document and where its parts stand.
 *
 * @param content any value; whether it is an object of Kubernetes is for {@link Manifests} to say
 * @param line of its first character
 * @param itemLines the line of each entry of {@code items}, for the documents that list objects; else none
 */
record Document(Value content, String file, int line, List<Integer> itemLines) {
    Document {
        itemLines = List.copyOf(itemLines);
    }

    SourceLocation source() {
        return new SourceLocation(file, line);
    }

    SourceLocation source(int item) {
        return new SourceLocation(file, item < itemLines.size() ? itemLines.get(item) : line);
    }
}
