/**
 * Images as the Open Container Initiative writes them down.
 *
 * <p>Source of every format: the OCI image specification 1.1 (config.md, manifest.md, image-layout.md), and for the archive's
 * {@code manifest.json} the Docker image specification 1.2.
 */
package dev.nospof.appimages.images.oci;
