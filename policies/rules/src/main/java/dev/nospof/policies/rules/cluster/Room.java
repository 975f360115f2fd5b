package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.InstanceSize;
import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What pods ask for at their fewest, and what all nodes have at their most when the largest zone is lost. Nodes are counted whole, though they need some of it
 * themselves: what does not fit into that fits nowhere.
 *
 * @param processors that pods ask for
 * @param bytes that pods ask for
 */
record Room(BigDecimal processors, BigDecimal bytes, int processorsLeft, int gibibytesLeft) {
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    /** Empty where no pods are known to run there, or a node group has types of unknown size. */
    static Optional<Room> of(ManagedCluster cluster, Plan plan) {
        var pods = plan.objects().workloads().stream()
                .filter(each -> !each.isDaemonSet())
                .filter(each ->
                        ManagedCluster.of(each.object(), plan.references()).contains(cluster))
                .toList();
        var groups = cluster.nodeGroups();
        if (pods.isEmpty() || groups.stream().anyMatch(group -> smallest(group).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Room(
                asked(pods, "cpu"),
                asked(pods, "memory"),
                left(groups, InstanceSize::processors),
                left(groups, InstanceSize::gibibytes)));
    }

    void judge(Flaws flaws) {
        if (processors.compareTo(BigDecimal.valueOf(processorsLeft)) > 0) {
            flaw(flaws, processors.toPlainString(), "processors", processorsLeft);
        }
        var gibibytes = bytes.divide(GIBIBYTE);
        if (gibibytes.compareTo(BigDecimal.valueOf(gibibytesLeft)) > 0) {
            flaw(flaws, gibibytes.stripTrailingZeros().toPlainString(), "GiB of memory", gibibytesLeft);
        }
    }

    private static void flaw(Flaws flaws, String asked, String what, int left) {
        flaws.add(
                "scalingConfig.maxSize of its node groups",
                "Pods ask for " + asked + " " + what + ", and without the largest zone all nodes together have " + left
                        + " at most",
                "Raise maxSize, use larger instances, or ask for less");
    }

    private static BigDecimal asked(List<Workload> pods, String resource) {
        return pods.stream()
                .map(each -> Stream.of(each.pods().containers(), each.pods().sidecars())
                        .flatMap(List::stream)
                        .flatMap(container -> container.reserved(resource).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(BigDecimal.valueOf(each.replicaFloor())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int left(List<NodeGroup> groups, ToIntFunction<InstanceSize> of) {
        var byZone = new TreeMap<String, Integer>();
        for (var group : groups) {
            var zones = Math.max(1, group.zones().size());
            var share = (group.most() + zones - 1) / zones;
            var each = of.applyAsInt(smallest(group).orElseThrow());
            group.zones().forEach(zone -> byZone.merge(zone, share * each, Integer::sum));
        }
        return byZone.values().stream().mapToInt(i -> i).sum()
                - byZone.values().stream().mapToInt(i -> i).max().orElse(0);
    }

    /** Whichever is started may be the smallest that it knows. */
    private static Optional<InstanceSize> smallest(NodeGroup group) {
        var sizes = group.resource().at("instanceTypes").items().stream()
                .flatMap(type -> type.text().stream())
                .map(InstanceSize::of)
                .toList();
        if (sizes.isEmpty() || sizes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new InstanceSize(
                sizes.stream().mapToInt(s -> s.orElseThrow().processors()).min().orElse(0),
                sizes.stream().mapToInt(s -> s.orElseThrow().gibibytes()).min().orElse(0)));
    }
}
