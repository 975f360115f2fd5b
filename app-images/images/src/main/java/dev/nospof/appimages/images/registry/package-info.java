/** Pushing images to a registry. Start at {@link dev.nospof.appimages.images.registry.Registry}. */
package dev.nospof.appimages.images.registry;
