package dev.nospof.appimages.images.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every image that this project builds, by name. */
public final class Recipes {
    private static final List<String> SERVICES = List.of("inventory", "orders", "payments", "storefront");

    private Recipes() {}

    /** Those of the packages below {@code home}, the folder of services, and those that components need. */
    public static List<Recipe> all(Path home) {
        List<Recipe> all = new ArrayList<>();
        all.add(EdgeImage.recipe());
        all.add(EtcdImage.recipe());
        all.add(new PauseImage());
        all.add(PostgresImage.recipe());
        SERVICES.forEach(service -> all.add(ServiceImage.recipe(service, home.resolve(service))));
        return all.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }
}
