/**
 * Container images out of single programs, without a registry, a daemon or a build tool.
 *
 * <p>Start at {@link dev.nospof.lab.image.ImageArchive}. Imports: {@code java.*}.
 */
package dev.nospof.lab.image;
