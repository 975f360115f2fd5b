package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** With the cluster goes everything that runs in it. */
public record ClustersOutliveMistakes() implements ClusterRule {
    @Override
    public String id() {
        return "EKS-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A cluster is not deleted by accident.";
    }

    @Override
    public Optional<Verdict> judge(ManagedCluster cluster, Plan plan) {
        var resource = cluster.resource();
        if (!Plan.isProtected(resource)) {
            return Optional.empty();
        }
        return Optional.of(
                resource.options().protect()
                                || resource.options().retainOnDelete()
                                || resource.at("deletionProtection").flag().orElse(false)
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(resource, "deletionProtection"),
                                "A change that replaces or leaves out the cluster deletes it, with everything that runs in it",
                                "Set the resource option protect, or deletionProtection: true"));
    }
}
