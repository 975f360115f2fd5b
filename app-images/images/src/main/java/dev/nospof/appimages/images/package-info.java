/**
 * Builds container images without a container daemon and without a registry.
 *
 * <p>{@link dev.nospof.appimages.images.Main} is the command behind {@code app-images/build}. A recipe ({@code recipe}) says what an image holds;
 * packages come from {@code debian}, the Java runtime and its class sharing from {@code runtime}; {@code layer} and {@code oci} write it
 * down byte for byte the same each time; {@code registry} pushes it where one is configured. Imports none of nospof's other rooms.
 */
package dev.nospof.appimages.images;
