package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** An autoscaler asks for a node of a group, and the group's Auto Scaling chooses the zone. */
public record NodesFollowVolumes() implements NodeGroupRule {
    @Override
    public String id() {
        return "EKS-09";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A pod with a volume finds a node in the zone of its volume.";
    }

    @Override
    public Optional<Verdict> judge(NodeGroup group, Plan plan) {
        if (group.least() >= group.most() || !keepsVolumes(group, plan)) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(group.resource()));
        if (group.zones().size() > 1) {
            flaws.add(
                    "subnetIds",
                    "A pod whose volume is in one zone may wait for ever: the group starts its next node in any of "
                            + String.join(", ", group.zones()),
                    "Make one node group for each zone, all alike");
        }
        if (plan.objects().workloads().stream().anyMatch(NodesFollowVolumes::scalesUnevenly)) {
            flaws.add(
                    "the cluster autoscaler's --balance-similar-node-groups",
                    "The autoscaler fills one zone's group before the next: pods that are spread over zones find no place",
                    "Start it with --balance-similar-node-groups=true");
        }
        return Optional.of(flaws.verdict());
    }

    /** Whether some set in the group's cluster has volumes of its own; where nobody says in which cluster it is, in any. */
    private static boolean keepsVolumes(NodeGroup group, Plan plan) {
        return plan.objects().workloads().stream()
                .filter(workload -> !workload.object()
                        .at("spec", "volumeClaimTemplates")
                        .items()
                        .isEmpty())
                .map(workload -> ManagedCluster.of(workload.object(), plan.references()))
                .anyMatch(in ->
                        in.isEmpty() || group.cluster().filter(in::contains).isPresent());
    }

    private static boolean scalesUnevenly(Workload workload) {
        return workload.pods().containers().stream()
                .filter(container -> container.image().value() instanceof Value.Text image
                        && image.text().matches(".*/cluster-autoscaler[:@].*"))
                .anyMatch(container -> Stream.of("command", "args")
                        .flatMap(words -> container.field().at(words).items().stream())
                        .noneMatch(word -> word.text().orElse("").matches("--balance-similar-node-groups(=true)?")));
    }
}
