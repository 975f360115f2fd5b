package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** The kubelet tells of a few illnesses alone, and nobody acts on the others. */
public record SickNodesAreReplaced() implements NodeGroupRule {
    @Override
    public String id() {
        return "EKS-05";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A node that is ill is found and replaced, though it still answers.";
    }

    private static final String AGENT = "eks-node-monitoring-agent";

    @Override
    public Optional<Verdict> judge(NodeGroup group, Plan plan) {
        var flaws = new Flaws(Where.of(group.resource()));
        if (!group.resource().at("nodeRepairConfig", "enabled").flag().orElse(false)) {
            flaws.add(
                    "nodeRepairConfig.enabled",
                    "A node that is ill stays until somebody sees it",
                    "Set nodeRepairConfig: {enabled: true}");
        }
        if (group.cluster().filter(c -> c.addOn(AGENT).isEmpty()).isPresent()) {
            flaws.add(
                    "the add-on " + AGENT,
                    "Nodes whose disk, network or runtime fails look well: nothing tells of them",
                    "Add the add-on " + AGENT + " to the cluster");
        }
        return Optional.of(flaws.verdict());
    }
}
