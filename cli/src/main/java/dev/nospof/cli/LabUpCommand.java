package dev.nospof.cli;

import dev.nospof.cli.report.LabReport;
import dev.nospof.lab.Lab;
import dev.nospof.lab.Subnets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup(exclusive = false)
    private Addresses addresses;

    @Option(
            names = "--node-monitor-grace",
            paramLabel = "SECONDS",
            description = "How long a node may be silent. Default: 50, as Kubernetes has it.")
    private int nodeMonitorGrace = 50;

    @Option(names = "--image", paramLabel = "ARCHIVE", description = "Give this image to every node; may be repeated.")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--keep", description = "Leave everything as it is where the start fails.")
    private boolean keep;

    /** All three or none: with one alone it could not be known whether the others suit it. */
    private static final class Addresses {
        @Option(
                names = "--node-subnet",
                paramLabel = "CIDR",
                required = true,
                description = "As in 10.200.0.0/24. Default for all three: the first that are free.")
        private String nodes;

        @Option(names = "--pod-subnet", paramLabel = "CIDR", required = true, description = "As in 10.201.0.0/16.")
        private String pods;

        @Option(names = "--service-subnet", paramLabel = "CIDR", required = true, description = "As in 10.202.0.0/16.")
        private String services;

        Subnets subnets() {
            return new Subnets(
                    Labs.subnet("--node-subnet", nodes),
                    Labs.subnet("--pod-subnet", pods),
                    Labs.subnet("--service-subnet", services));
        }
    }

    LabUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var options = Labs.options(choice)
                .withZones(zones, nodesPerZone)
                .withNodeMonitorGrace(Duration.ofSeconds(nodeMonitorGrace))
                .withImages(images.stream().map(Path::toAbsolutePath).toList());
        options = addresses == null ? options : options.withSubnets(addresses.subnets());
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
        new LabReport(lab.status(), Optional.empty()).tell(terminal, deployment.format());
        return ExitCode.CLEAN;
    }
}
