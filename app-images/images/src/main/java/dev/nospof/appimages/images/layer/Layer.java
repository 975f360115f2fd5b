package dev.nospof.appimages.images.layer;

import java.nio.file.Path;

/**
 * A compressed layer.
 *
 * @param blob the file that holds it
 * @param digest of the compressed bytes: what registries call it by
 * @param diffId of the tar inside: what an image's configuration lists
 * @param size of the compressed bytes
 * @param purpose what it holds, for an image's history
 */
public record Layer(Path blob, Digest digest, Digest diffId, long size, String purpose) {}
