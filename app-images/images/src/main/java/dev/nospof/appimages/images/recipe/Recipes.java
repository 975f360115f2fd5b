package dev.nospof.appimages.images.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every image that this project builds, by name. */
public final class Recipes {
    /** Java programs, each packaged in a module of its name. */
    private static final List<String> SERVICES = List.of("inventory", "orders", "payments", "storefront", "zookeeper");

    private Recipes() {}

    /** A service of this name, packaged in the module's folder. */
    public static Recipe service(String name, Path module) {
        return ServiceImage.recipe(name, module);
    }

    /** Those of the services, whose modules lie in {@code home}, and those that components need. */
    public static List<Recipe> all(Path home) {
        List<Recipe> all = new ArrayList<>();
        all.add(EdgeImage.recipe());
        all.add(EtcdImage.recipe());
        all.add(GatewayImage.recipe());
        all.add(new PauseImage());
        all.add(PostgresImage.recipe());
        SERVICES.forEach(service -> all.add(service(service, home.resolve(service))));
        return all.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }
}
