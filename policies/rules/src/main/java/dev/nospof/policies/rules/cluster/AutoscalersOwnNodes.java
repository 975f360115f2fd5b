package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** Whoever deploys writes the declared size back. */
public record AutoscalersOwnNodes() implements NodeGroupRule {
    @Override
    public String id() {
        return "EKS-08";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A deployment never takes away the nodes that the autoscaler added.";
    }

    @Override
    public Optional<Verdict> judge(NodeGroup group, Plan plan) {
        if (group.least() >= group.most()) {
            return Optional.empty();
        }
        var desired = group.resource().at("scalingConfig", "desiredSize");
        var ignored = group.resource().options().ignoreChanges().stream()
                .anyMatch(List.of("*", "scalingConfig", "scalingConfig.desiredSize")::contains);
        return Optional.of(
                !desired.isPresent() || ignored
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(group.resource(), "scalingConfig.desiredSize"),
                                "Every deployment scales it back to its declared size, at peak too",
                                "Add scalingConfig.desiredSize to ignoreChanges"));
    }
}
