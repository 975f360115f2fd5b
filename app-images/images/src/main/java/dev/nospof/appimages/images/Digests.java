package dev.nospof.appimages.images;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code digests.json}: for each image that was built, by its name, the reference by which pods name it, its digest, its archive and its
 * compressed size in bytes.
 */
record Digests(SortedMap<String, Map<String, Object>> images) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Those of earlier builds; an image that is not built this time keeps its line. */
    static Digests in(Path output) {
        Path file = output.resolve("digests.json");
        if (!Files.exists(file)) {
            return new Digests(new TreeMap<>());
        }
        try {
            return new Digests(
                    MAPPER.readValue(file.toFile(), new TypeReference<TreeMap<String, Map<String, Object>>>() {}));
        } catch (IOException e) {
            throw BuildFailure.unreadable(file, e);
        }
    }

    Digests with(Image image, String reference) {
        SortedMap<String, Map<String, Object>> all = new TreeMap<>(images);
        all.put(
                image.name(),
                new TreeMap<>(Map.of(
                        "archive",
                        image.name() + ".tar",
                        "bytes",
                        image.compressedSize(),
                        "digest",
                        image.digest().toString(),
                        "reference",
                        reference)));
        return new Digests(all);
    }

    String json() {
        return Json.indented(images);
    }
}
