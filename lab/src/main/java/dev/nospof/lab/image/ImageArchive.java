package dev.nospof.lab.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An image that holds one statically linked program and nothing else, as the archive that {@code docker save} writes and {@code ctr images import}
 * reads.
 *
 * @param tag its full name, with registry and version; nothing is ever fetched from there
 * @param program the program, which must need no other file
 * @param user whose number it runs as; 0 is root
 */
public record ImageArchive(String tag, Path program, int user) {
    public ImageArchive {
        if (!tag.matches("[a-z0-9./-]+:[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("no image name with a version: " + tag);
        }
    }

    /** Of a program that runs as root. */
    public ImageArchive(String tag, Path program) {
        this(tag, program, 0);
    }

    /**
     * Writes the archive; same program, same bytes.
     *
     * @return the file that was written
     */
    public Path write(Path file) throws IOException {
        var entry = program.getFileName().toString();
        var layer = Files.createTempFile(file.toAbsolutePath().getParent(), "layer", ".tar");
        try {
            try (var tar = new TarWriter(Files.newOutputStream(layer))) {
                // What asks for a temporary folder expects one.
                tar.folder("tmp");
                tar.file(entry, program, 0755);
            }
            var digest = sha256(layer);
            var config = config(entry, digest, user).getBytes(StandardCharsets.UTF_8);
            var configName = HexFormat.of().formatHex(sha256().digest(config)) + ".json";
            try (var tar = new TarWriter(Files.newOutputStream(file))) {
                tar.file(configName, config);
                tar.file(digest + ".tar", layer, 0644);
                tar.file(
                        "manifest.json",
                        "[{\"Config\":\"%s\",\"RepoTags\":[\"%s\"],\"Layers\":[\"%s.tar\"]}]"
                                .formatted(configName, tag, digest)
                                .getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } finally {
            Files.delete(layer);
        }
    }

    private static String config(String entry, String layerDigest, int user) {
        return ("{\"architecture\":\"%s\",\"os\":\"linux\",\"created\":\"1970-01-01T00:00:00Z\","
                        + "\"config\":{\"Entrypoint\":[\"/%s\"],\"Env\":[\"PATH=/\"],\"WorkingDir\":\"/\",\"User\":\"%d\"},"
                        + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"sha256:%s\"]}}")
                .formatted(architecture(System.getProperty("os.arch")), entry, user, layerDigest);
    }

    /** Java's word for a processor, as images call it. */
    static String architecture(String java) {
        return switch (java) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> java;
        };
    }

    private static String sha256(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
