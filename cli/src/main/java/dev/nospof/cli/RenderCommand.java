package dev.nospof.cli;

import dev.nospof.cli.render.ManifestFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the Kubernetes objects of the project's environments as YAML. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Write Kubernetes YAML for a GitOps controller.",
        description = {
            "",
            "One folder an environment, one file an object. Rendering again updates the folder and removes what is no longer planned; "
                    + "files that nospof did not write are left alone.",
            ""
        })
final class RenderCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOptions project;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Where the environments' folders go.")
    private Path output;

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (var graph : Programs.graphs(project, terminal)) {
            var folder = output.resolve(graph.stack());
            var files = ManifestFolder.write(graph, folder);
            terminal.out().println(folder + ": " + files.size() + " objects");
        }
        return ExitCode.CLEAN;
    }
}
