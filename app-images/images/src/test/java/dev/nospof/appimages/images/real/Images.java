package dev.nospof.appimages.images.real;

import dev.nospof.appimages.images.Cache;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.ImageArchive;
import dev.nospof.appimages.images.recipe.Recipe;
import dev.nospof.appimages.images.recipe.Recipes;
import dev.nospof.appimages.images.recipe.Workshop;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The images that tests run, each built once a JVM, with the steps that the user's cache keeps. */
final class Images {
    private static final Map<String, Recipe.Made> MADE = new ConcurrentHashMap<>();

    private Images() {}

    static Image image(String name) {
        return made(name).image();
    }

    /** One of the project's images, by name. The services' modules must be packaged. */
    static Recipe.Made made(String name) {
        return MADE.computeIfAbsent(name, wanted -> Recipes.all(Path.of("..")).stream()
                .filter(recipe -> recipe.name().equals(wanted))
                .findFirst()
                .orElseThrow()
                .make(workshop()));
    }

    /** The image of another service, packaged in a folder. */
    static Image service(String name, Path module) {
        return Recipes.service(name, module).make(workshop()).image();
    }

    static Path archive(Image image, Path folder) {
        Path file = folder.resolve(image.name() + ".tar");
        ImageArchive.write(image, file);
        return file;
    }

    static Path cache() {
        return Cache.of(System.getenv()).folder();
    }

    private static Workshop workshop() {
        return new Workshop(cache(), System.getenv(), false, line -> {});
    }
}
