package dev.nospof.appimages.images;

import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.ImageArchive;
import dev.nospof.appimages.images.recipe.Recipe;
import dev.nospof.appimages.images.recipe.Workshop;
import dev.nospof.appimages.images.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the images that were asked for, one after the other; each is whole in the output folder, or as it was before. */
record Build(Workshop workshop, List<Recipe> recipes, Optional<Registry> registry, Path output) {
    private static final double MEGABYTE = 1e6;

    /** @param names which; all where there are none */
    void make(List<String> names) {
        for (Recipe recipe : chosen(names)) {
            long began = System.nanoTime();
            Recipe.Made made = recipe.make(workshop);
            Image image = made.image();
            ImageArchive.write(image, output.resolve(image.name() + ".tar"));
            write(output.resolve(image.name() + ".cdx.json"), made.bill().json());
            String reference = registry.map(each -> each.push(image)).orElseGet(image::localReference);
            write(
                    output.resolve("digests.json"),
                    Digests.in(output).with(image, reference).json());
            workshop.say()
                    .accept(String.format(
                            Locale.ROOT,
                            "%-11s %5.1f MB  %4.1f s  %s",
                            image.name(),
                            image.compressedSize() / MEGABYTE,
                            (System.nanoTime() - began) / 1e9,
                            reference));
        }
    }

    private List<Recipe> chosen(List<String> names) {
        List<String> known = recipes.stream().map(Recipe::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw BuildFailure.unknownImage(name, known);
        });
        return recipes.stream()
                .filter(recipe -> names.isEmpty() || names.contains(recipe.name()))
                .toList();
    }

    private static void write(Path file, String text) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw BuildFailure.unreadable(file, e);
        }
    }
}
