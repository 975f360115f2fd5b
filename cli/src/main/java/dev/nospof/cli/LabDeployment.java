package dev.nospof.cli;

import dev.nospof.cli.deploy.Deployed;
import dev.nospof.cli.report.LabReport;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.read.Plans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is to be deployed to a lab: an environment of a project's, or plain manifests. */
final class LabDeployment {
    @Mixin
    private ProjectOptions project;

    @Option(
            names = "--manifests",
            paramLabel = "PATH",
            description = "Deploy these Kubernetes manifests, a file or a folder, in place of an environment.")
    private Path manifests;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description =
                    "Archives of images, *.tar; may be repeated. Default: app-images/target/images in the project.")
    private List<Path> images = new ArrayList<>();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long all rollouts together may take. Default: 300.")
    private int patience = 300;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private Format format = Format.text;

    Format format() {
        return format;
    }

    boolean isWanted() {
        return manifests != null || project.isNamed();
    }

    /** @throws Problem if what is wanted contradicts itself, before anything is started for it */
    void check() {
        if (manifests != null && project.isNamed()) {
            throw Problem.twoThingsToDeploy(manifests);
        }
        if (isWanted() && manifests == null) {
            project.environments(project.project());
        }
    }

    /** Deploys, reports, and yields the exit code. */
    int deploy(LabChoice choice, Terminal terminal) {
        var lab = Labs.named(choice);
        var deployed = Deployed.to(
                lab,
                graph(terminal),
                imageFolders(),
                Duration.ofSeconds(patience),
                step -> terminal.saying("deploy: " + step));
        terminal.done();
        new LabReport(lab.status(), Optional.of(deployed)).tell(terminal, format);
        return deployed.isRolledOut() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private ResourceGraph graph(Terminal terminal) {
        if (manifests != null) {
            return Plans.read(manifests);
        }
        var graphs = Programs.graphs(project, terminal);
        if (graphs.size() != 1) {
            throw Problem.notOnePlan("lab deploy", graphs.size());
        }
        return graphs.get(0);
    }

    private List<Path> imageFolders() {
        if (!images.isEmpty()) {
            return images.stream().map(Path::toAbsolutePath).toList();
        }
        var home = manifests == null ? project.project().folder() : Path.of("").toAbsolutePath();
        return List.of(home.resolve("app-images/target/images").toAbsolutePath());
    }
}
