package dev.nospof.lab;

import dev.nospof.lab.cluster.Blueprint;
import dev.nospof.lab.machine.HostNetwork;
import dev.nospof.lab.machine.LabProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a lab looks like. {@link #defaults()} is three zones with a node each; each {@code with…} yields a changed copy.
 *
 * @param name of the lab, of its namespaces, its control group and its one link on the machine; two labs differ in it
 * @param zones their letters or short names; zone {@code a} is labelled {@code zone-a}
 * @param nodesPerZone how many nodes each zone has
 * @param subnets its addresses; empty for the first that nothing on the machine uses
 * @param nodeMonitorGrace how long a node may be silent before it is called unready; 50 s is Kubernetes' own default since 1.32
 * @param readiness how long nodes and cluster DNS may take to be ready
 * @param images archives, as {@code docker save} writes them, that every node has from the start
 * @param stateFolder where labs keep their files, each in a folder of its name
 * @param keepRemains whether a start that fails leaves everything as it is
 */
public record LabOptions(
        String name,
        List<String> zones,
        int nodesPerZone,
        Optional<Subnets> subnets,
        Duration nodeMonitorGrace,
        Duration readiness,
        List<Path> images,
        Path stateFolder,
        boolean keepRemains) {
    /** The kernel allows 15 letters to a link's name; "-" and a node's name must fit behind it in messages only. */
    private static final String NAME = "[a-z][a-z0-9-]{0,13}[a-z0-9]";

    private static final int MOST_NODES = 20;

    /**
     * Checks them all.
     *
     * @throws LabProblem if a value makes no lab
     */
    public LabOptions {
        zones = List.copyOf(zones);
        images = List.copyOf(images);
        stateFolder = stateFolder.toAbsolutePath().normalize();
        require(
                name.matches(NAME),
                "--name",
                name,
                "A link of this name cannot be made.",
                "Use 2 to 15 of a-z, 0-9 and -.");
        require(
                !zones.isEmpty()
                        && zones.stream().allMatch(zone -> zone.matches("[a-z]{1,8}"))
                        && zones.stream().distinct().count() == zones.size(),
                "--zones",
                String.join(",", zones),
                "Nodes are named after their zones.",
                "Give different short words of a-z, as in a,b,c.");
        require(
                nodesPerZone >= 1 && zones.size() * nodesPerZone <= MOST_NODES,
                "--nodes-per-zone",
                Integer.toString(nodesPerZone),
                "A zone without nodes cannot fail, and one machine carries only so many.",
                "Give at least 1, and at most " + MOST_NODES + " nodes in all.");
        require(
                nodeMonitorGrace.toSeconds() >= 5 && readiness.toSeconds() >= 1,
                "--node-monitor-grace",
                nodeMonitorGrace.toSeconds() + " s",
                "A busy node would be called lost.",
                "Give at least 5 s.");
        Path state = stateFolder;
        require(
                Stream.of("/run", "/var/run", "/var/log", "/var/lib/kubelet", "/var/lib/cni", "/proc", "/sys")
                        .noneMatch(state::startsWith),
                "--state",
                stateFolder.toString(),
                "Nodes have a folder of their own in this place and would not find their files.",
                "Choose a folder elsewhere, as in /var/lib/nospof/labs.");
    }

    public static LabOptions defaults() {
        return new LabOptions(
                "nospof-lab",
                List.of("a", "b", "c"),
                1,
                Optional.empty(),
                Duration.ofSeconds(50),
                Duration.ofMinutes(3),
                List.of(),
                Path.of("/var/lib/nospof/labs"),
                false);
    }

    public LabOptions withName(String value) {
        return new LabOptions(
                value, zones, nodesPerZone, subnets, nodeMonitorGrace, readiness, images, stateFolder, keepRemains);
    }

    public LabOptions withZones(List<String> value, int perZone) {
        return new LabOptions(
                name, value, perZone, subnets, nodeMonitorGrace, readiness, images, stateFolder, keepRemains);
    }

    public LabOptions withSubnets(Subnets value) {
        return new LabOptions(
                name,
                zones,
                nodesPerZone,
                Optional.of(value),
                nodeMonitorGrace,
                readiness,
                images,
                stateFolder,
                keepRemains);
    }

    public LabOptions withNodeMonitorGrace(Duration value) {
        return new LabOptions(name, zones, nodesPerZone, subnets, value, readiness, images, stateFolder, keepRemains);
    }

    public LabOptions withReadiness(Duration value) {
        return new LabOptions(
                name, zones, nodesPerZone, subnets, nodeMonitorGrace, value, images, stateFolder, keepRemains);
    }

    public LabOptions withImages(List<Path> value) {
        return new LabOptions(
                name, zones, nodesPerZone, subnets, nodeMonitorGrace, readiness, value, stateFolder, keepRemains);
    }

    public LabOptions withStateFolder(Path value) {
        return new LabOptions(
                name, zones, nodesPerZone, subnets, nodeMonitorGrace, readiness, images, value, keepRemains);
    }

    /** A start that fails leaves everything as it is, for a look at it; {@link Lab#down} removes it then. */
    public LabOptions keepingRemains() {
        return new LabOptions(
                name, zones, nodesPerZone, subnets, nodeMonitorGrace, readiness, images, stateFolder, true);
    }

    /** The folder of this lab. */
    Path folder() {
        return stateFolder.resolve(name);
    }

    /** Whether a lab of these options is what the other options want; which images it has can change while it runs. */
    boolean satisfies(LabOptions wanted) {
        return blueprint()
                .equals(
                        wanted.subnets.isPresent()
                                ? wanted.blueprint()
                                : wanted.withSubnets(subnets.orElseThrow()).blueprint());
    }

    /** These, with subnets: the first that are free where none were chosen. */
    LabOptions settled() {
        return subnets.isPresent() ? this : withSubnets(Subnets.free(name, HostNetwork.routes()));
    }

    /** Of settled options. */
    Blueprint blueprint() {
        var addresses = subnets.orElseThrow();
        return new Blueprint(
                name,
                folder(),
                addresses.nodes(),
                addresses.pods(),
                addresses.services(),
                Blueprint.plan(name, folder(), zones, nodesPerZone, addresses.nodes(), addresses.pods()),
                nodeMonitorGrace);
    }

    private static void require(boolean holds, String option, String value, String harm, String wayOut) {
        if (!holds) {
            throw LabProblem.badOption(option, value, harm, wayOut);
        }
    }
}
