/**
 * The Java runtime of service images, and the archive of loaded classes that makes it start quickly.
 *
 * <p>Start at {@link dev.nospof.appimages.images.runtime.JavaRuntime} and {@link dev.nospof.appimages.images.runtime.ClassSharing}.
 */
package dev.nospof.appimages.images.runtime;
