package dev.nospof.appimages.images.oci;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Layer;
import dev.nospof.appimages.images.layer.LayerWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * One tar that is both an OCI layout and a Docker archive: {@code ctr images import}, {@code docker load} and {@code podman load} take it,
 * and each blob is in it once.
 */
public final class ImageArchive {
    static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
    private static final String INDEX_TYPE = "application/vnd.oci.image.index.v1+json";

    private ImageArchive() {}

    /** Writes it beside {@code file} and moves it there when it is whole. */
    public static void write(Image image, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out =
                    new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
                out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                for (var entry : files(image).entrySet()) {
                    add(out, entry.getKey(), entry.getValue());
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw BuildFailure.unreadable(file, e);
        }
    }

    private static Map<String, Content> files(Image image) throws IOException {
        Map<String, Content> files = new LinkedHashMap<>();
        files.put("oci-layout", Content.of("{\"imageLayoutVersion\":\"1.0.0\"}"));
        files.put("index.json", Content.of(Json.bytes(index(image))));
        files.put("manifest.json", Content.of(Json.bytes(dockerManifest(image))));
        files.put(path(image.manifest().digest()), Content.of(image.manifest().bytes()));
        files.put(path(image.config().digest()), Content.of(image.config().bytes()));
        for (Layer layer : image.layers()) {
            files.put(path(layer.digest()), Content.of(layer.blob()));
        }
        return files;
    }

    /** Under two names: by its tag for people, by its digest for pods. containerd takes the names from these annotations. */
    private static Map<String, Object> index(Image image) {
        Map<String, Object> index = new TreeMap<>();
        index.put("schemaVersion", 2);
        index.put("mediaType", INDEX_TYPE);
        index.put(
                "manifests",
                List.of(
                        named(image, Image.LOCAL_REPOSITORY + image.name() + ":" + image.tag()),
                        named(image, image.localReference())));
        return index;
    }

    private static Map<String, Object> named(Image image, String name) {
        Map<String, Object> descriptor =
                Image.descriptor(MANIFEST_TYPE, image.digest(), image.manifest().bytes().length);
        descriptor.put("platform", Map.of("architecture", Architecture.here().word(), "os", "linux"));
        descriptor.put(
                "annotations",
                Map.of("io.containerd.image.name", name, "org.opencontainers.image.ref.name", image.tag()));
        return descriptor;
    }

    private static List<Object> dockerManifest(Image image) {
        Map<String, Object> manifest = new TreeMap<>();
        manifest.put("Config", path(image.config().digest()));
        manifest.put("RepoTags", List.of(Image.LOCAL_REPOSITORY + image.name() + ":" + image.tag()));
        manifest.put(
                "Layers",
                image.layers().stream().map(layer -> path(layer.digest())).toList());
        return List.of(manifest);
    }

    private static String path(Digest digest) {
        return "blobs/sha256/" + digest.hex();
    }

    private static void add(TarArchiveOutputStream out, String name, Content content) throws IOException {
        TarArchiveEntry header = new TarArchiveEntry(name);
        header.setSize(content.size());
        header.setMode(0644);
        header.setIds(0, 0);
        header.setNames("", "");
        header.setModTime(LayerWriter.WRITTEN.toEpochMilli());
        out.putArchiveEntry(header);
        try (InputStream in = content.open()) {
            in.transferTo(out);
        }
        out.closeArchiveEntry();
    }
}
