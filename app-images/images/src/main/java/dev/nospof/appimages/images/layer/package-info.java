/**
 * Trees of files, and the layers they become.
 *
 * <p>Start at {@link dev.nospof.appimages.images.layer.Tree}. The same tree gives the same bytes on every run: order, owners, modes and times are
 * decided here and never taken from the disk.
 */
package dev.nospof.appimages.images.layer;
