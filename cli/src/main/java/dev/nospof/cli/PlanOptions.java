package dev.nospof.cli;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.read.Plans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Plans that somebody made already, or else this project's environments, run in the embedded engine. */
final class PlanOptions {
    @Parameters(
            paramLabel = "PLAN",
            arity = "0..*",
            description = {
                "Output of 'pulumi preview --json' or 'pulumi stack export', or Kubernetes manifests: a file, a folder, or - for "
                        + "standard input. Default: the project's own environments."
            })
    private List<Path> plans = new ArrayList<>();

    @Mixin
    private ProjectOptions project;

    List<ResourceGraph> graphs(Terminal terminal) {
        if (plans.isEmpty()) {
            return Programs.graphs(project, terminal);
        }
        return plans.stream().map(Plans::read).toList();
    }

    /** The project's folder, where its environments are what is asked about. */
    Optional<Path> folder() {
        return plans.isEmpty() ? Optional.of(project.project().folder()) : Optional.empty();
    }
}
