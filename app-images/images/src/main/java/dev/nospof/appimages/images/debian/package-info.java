/**
 * Debian packages as parts of an image.
 *
 * <p>apt, driven by mmdebstrap, picks, verifies and downloads them; nothing of theirs is run or installed. Start at
 * {@link dev.nospof.appimages.images.debian.DebianPackages}.
 */
package dev.nospof.appimages.images.debian;
