package dev.nospof.appimages.images.oci;

import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finished image: its layers, its configuration and its manifest, as bytes. Its digest is the manifest's, the same in an archive, on a
 * node and in a registry.
 */
public record Image(String name, List<Layer> layers, Blob config, Blob manifest) {
    /** Names no registry: a node that lacks the image must not go and ask for it on the Internet. */
    public static final String LOCAL_REPOSITORY = "localhost/nospof/";

    static final String CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";
    static final String LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";

    public Image {
        layers = List.copyOf(layers);
    }

    /** Bytes with their digest. The array is never written to after it was made. */
    @SuppressWarnings("ArrayRecordComponent") // compared by digest
    public record Blob(byte[] bytes, Digest digest) {
        static Blob of(Object json) {
            byte[] bytes = Json.bytes(json);
            return new Blob(bytes, Digest.of(bytes));
        }
    }

    public static Image of(String name, Settings settings, List<Layer> layers) {
        Blob config = Blob.of(config(settings, layers));
        return new Image(name, layers, config, Blob.of(manifest(config, layers)));
    }

    public Digest digest() {
        return manifest.digest();
    }

    /** Derived from the content: a tag that never means anything else. */
    public String tag() {
        return digest().hex().substring(0, 12);
    }

    /** By which pods refer to it once its archive was imported on their node. */
    public String localReference() {
        return LOCAL_REPOSITORY + name + "@" + digest();
    }

    /** What a node has to pull: the compressed layers, the configuration and the manifest, in bytes. */
    public long compressedSize() {
        return layers.stream().mapToLong(Layer::size).sum() + config.bytes().length + manifest.bytes().length;
    }

    private static Map<String, Object> config(Settings settings, List<Layer> layers) {
        Map<String, Object> config = new TreeMap<>();
        config.put("architecture", Architecture.here().word());
        config.put("os", "linux");
        config.put("created", "1970-01-01T00:00:01Z");
        config.put("config", settings.json());
        config.put(
                "rootfs",
                Map.of(
                        "type",
                        "layers",
                        "diff_ids",
                        layers.stream().map(layer -> layer.diffId().toString()).toList()));
        config.put(
                "history",
                layers.stream()
                        .map(layer -> Map.of("created", "1970-01-01T00:00:01Z", "created_by", layer.purpose()))
                        .toList());
        return config;
    }

    private static Map<String, Object> manifest(Blob config, List<Layer> layers) {
        List<Object> listed = new ArrayList<>();
        layers.forEach(layer -> listed.add(descriptor(LAYER_TYPE, layer.digest(), layer.size())));
        Map<String, Object> manifest = new TreeMap<>();
        manifest.put("schemaVersion", 2);
        manifest.put("mediaType", ImageArchive.MANIFEST_TYPE);
        manifest.put("config", descriptor(CONFIG_TYPE, config.digest(), config.bytes().length));
        manifest.put("layers", listed);
        return manifest;
    }

    static Map<String, Object> descriptor(String type, Digest digest, long size) {
        Map<String, Object> descriptor = new TreeMap<>();
        descriptor.put("mediaType", type);
        descriptor.put("digest", digest.toString());
        descriptor.put("size", size);
        return descriptor;
    }
}
