package dev.nospof.cli;

import dev.nospof.cli.report.LabReport;
import dev.nospof.lab.Lab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a lab, and deploys to it if asked. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Start a lab, and deploy an environment to it where one is named.",
        description = {"", "Half a minute; the first time also some minutes to build its programs.", ""})
final class LabUpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LabChoice choice;

    @Mixin
    private LabDeployment deployment;

    @Option(names = "--zones", paramLabel = "ZONE", split = ",", description = "Zones. Default: a,b,c.")
    private List<String> zones = List.of("a", "b", "c");

    @Option(names = "--nodes-per-zone", paramLabel = "N", description = "Nodes in each zone. Default: 1.")
    private int nodesPerZone = 1;

    @Option(names = "--node-subnet", paramLabel = "CIDR", description = "Default: 10.200.0.0/24. Two labs need two.")
    private String nodeSubnet = "10.200.0.0/24";

    @Option(names = "--pod-subnet", paramLabel = "CIDR", description = "Default: 10.201.0.0/16.")
    private String podSubnet = "10.201.0.0/16";

    @Option(names = "--service-subnet", paramLabel = "CIDR", description = "Default: 10.202.0.0/16.")
    private String serviceSubnet = "10.202.0.0/16";

    @Option(
            names = "--node-monitor-grace",
            paramLabel = "SECONDS",
            description = "How long a node may be silent. Default: 50, as Kubernetes has it.")
    private int nodeMonitorGrace = 50;

    @Option(names = "--image", paramLabel = "ARCHIVE", description = "Give this image to every node; may be repeated.")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--keep", description = "Leave everything as it is where the start fails.")
    private boolean keep;

    LabUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var options = Labs.options(choice)
                .withZones(zones, nodesPerZone)
                .withSubnets(
                        Labs.subnet("--node-subnet", nodeSubnet),
                        Labs.subnet("--pod-subnet", podSubnet),
                        Labs.subnet("--service-subnet", serviceSubnet))
                .withNodeMonitorGrace(Duration.ofSeconds(nodeMonitorGrace))
                .withImages(images.stream().map(Path::toAbsolutePath).toList());
        options = keep ? options.keepingRemains() : options;
        deployment.check();
        long began = System.nanoTime();
        var lab = Lab.up(options, Lab.home(), step -> terminal.saying("lab " + choice.name() + ": " + step));
        terminal.done();
        terminal.err()
                .println("lab " + choice.name() + ": up after "
                        + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        if (deployment.isWanted()) {
            return deployment.deploy(choice, terminal);
        }
        new LabReport(lab.status(), Optional.empty()).print(terminal, deployment.format());
        return ExitCode.CLEAN;
    }
}
