package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.sbom.Bill;

/** Makes one image. */
public interface Recipe {
    /** The image's name, without a registry or a tag. */
    String name();

    /**
     * Makes it from what is on this machine, and from Debian's and Python's archives where that was not fetched before.
     *
     * @throws dev.nospof.appimages.images.BuildFailure if something that it needs is missing
     */
    Made make(Workshop workshop);

    /** An image and the list of its parts. */
    record Made(Image image, Bill bill) {}
}
