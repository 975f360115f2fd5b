package dev.nospof.appimages.images.real;

import dev.nospof.appimages.images.Cache;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.ImageArchive;
import dev.nospof.appimages.images.recipe.Recipe;
import dev.nospof.appimages.images.recipe.Recipes;
import dev.nospof.appimages.images.recipe.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The images that tests run, built with the steps that the user's cache keeps. */
final class Images {
    private Images() {}

    static Image system(String name) {
        return Recipes.all(Path.of("..")).stream()
                .filter(recipe -> recipe.name().equals(name))
                .findFirst()
                .orElseThrow()
                .make(workshop(cache(), false))
                .image();
    }

    static Image hello(Path module) {
        return hello(module, cache(), false);
    }

    /** The image of a module, with nothing kept from earlier builds but what was downloaded and linked. */
    static Image helloFromNothing(Path module, Path nothing) throws IOException {
        for (String fetched : new String[] {"debian", "jre"}) {
            Files.createSymbolicLink(nothing.resolve(fetched), cache().resolve(fetched));
        }
        return hello(module, nothing, true);
    }

    static Path archive(Image image, Path folder) {
        Path file = folder.resolve(image.name() + ".tar");
        ImageArchive.write(image, file);
        return file;
    }

    private static Image hello(Path module, Path kept, boolean bitForBit) {
        Recipe recipe = Recipes.service("hello", module);
        return recipe.make(workshop(kept, bitForBit)).image();
    }

    private static Workshop workshop(Path kept, boolean bitForBit) {
        return new Workshop(kept, System.getenv(), bitForBit, line -> {});
    }

    private static Path cache() {
        return Cache.of(System.getenv()).folder();
    }
}
