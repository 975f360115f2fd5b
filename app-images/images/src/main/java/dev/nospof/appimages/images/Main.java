package dev.nospof.appimages.images;

import dev.nospof.appimages.images.recipe.Recipes;
import dev.nospof.appimages.images.recipe.Workshop;
import dev.nospof.appimages.images.registry.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command behind {@code app-images/build}. */
@Command(
        name = "app-images/build",
        description = "Builds container images without a container daemon and without a registry.",
        footer = {
            "",
            "Writes into the output folder: <image>.tar (an OCI layout and a Docker archive in one), <image>.cdx.json (what it is made of)",
            "and digests.json (by which references stacks name them).",
            "",
            "NOSPOF_REGISTRY=HOST[/PREFIX]  pushes them there, with the credentials of docker login, and refers to them there.",
            "NOSPOF_CACHE                   the folder of what is kept between builds; ~/.cache/nospof otherwise.",
            "NOSPOF_DEBIAN_MIRROR           where to get Debian's packages; Debian's own default otherwise."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Main implements Callable<Integer> {
    @Parameters(paramLabel = "IMAGE", description = "Which; all where none is named.", arity = "0..*")
    private List<String> names = List.of();

    @Option(
            names = "--services",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder of the services' modules.")
    private Path services;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the images go.")
    private Path output;

    @Option(
            names = "--bit-for-bit",
            description = "Services' images that are the same when built from nothing; they start a little slower.")
    private boolean bitForBit;

    @Option(
            names = "--refresh",
            description = "Ask Debian again, for security updates, instead of using what was downloaded.")
    private boolean refresh;

    @Option(names = "--list", description = "Only print the images' names.")
    private boolean list;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The exit code: 0 built, 1 not built, 2 a wrong command line. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof BuildFailure) {
                        System.err.println(exception.getMessage());
                        return 1;
                    }
                    throw exception;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        var recipes = Recipes.all(services);
        if (list) {
            recipes.forEach(recipe -> System.out.println(recipe.name()));
            return 0;
        }
        Cache cache = Cache.of(System.getenv());
        if (refresh) {
            cache.forget("debian");
        }
        Workshop workshop = new Workshop(cache.folder(), System.getenv(), bitForBit, Main::say);
        Optional<Registry> registry = Optional.ofNullable(System.getenv("NOSPOF_REGISTRY"))
                .filter(value -> !value.isBlank())
                .map(Registry::parse);
        new Build(workshop, recipes, registry, output).make(names);
        return 0;
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
