package dev.nospof.cli;

import dev.nospof.engine.project.PulumiProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which project, and which of its environments. */
final class ProjectOptions {
    @Option(
            names = {"-C", "--cwd"},
            paramLabel = "DIR",
            description = "The project's folder, or one below it. Default: this one.")
    private Path folder = Path.of("");

    @Option(
            names = {"-e", "--env"},
            paramLabel = "ENV",
            split = ",",
            description = "The environment, as in Pulumi.<env>.yaml; may be repeated. Default: all.")
    private List<String> environments = new ArrayList<>();

    /** Whether an environment is asked for by name. */
    boolean isNamed() {
        return !environments.isEmpty();
    }

    PulumiProject project() {
        return PulumiProject.find(folder);
    }

    /**
     * The environments asked for, in the order asked for; all, sorted, when none was.
     *
     * @throws Problem if there is none, or none of that name
     */
    List<String> environments(PulumiProject project) {
        var known = project.environments();
        if (known.isEmpty()) {
            throw Problem.noEnvironments(project.folder());
        }
        for (var environment : environments) {
            if (!known.contains(environment)) {
                throw Problem.noSuchEnvironment(environment, known);
            }
        }
        return environments.isEmpty() ? known : List.copyOf(environments);
    }
}
