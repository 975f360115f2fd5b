package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** EKS drains as many nodes at once as it is allowed to. */
public record NodeUpdatesKeepTheOthers() implements NodeGroupRule {
    @Override
    public String id() {
        return "EKS-07";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "An update of nodes takes no more of them at once than the loss of a zone would.";
    }

    private static final int A_THIRD = 33;

    @Override
    public Optional<Verdict> judge(NodeGroup group, Plan plan) {
        var update = group.resource().at("updateConfig");
        var percent = update.at("maxUnavailablePercentage").integer();
        var count = update.at("maxUnavailable").integer();
        var most = Math.max(1, group.most() / 3);
        var flaws = new Flaws(Where.of(group.resource()));
        if (percent.isPresent() && percent.getAsInt() > A_THIRD) {
            flaws.add(
                    "updateConfig.maxUnavailablePercentage",
                    "An update drains " + percent.getAsInt() + " % of its nodes at once",
                    "Set it to " + A_THIRD + " or less");
        }
        if (count.isPresent() && count.getAsInt() > most) {
            flaws.add(
                    "updateConfig.maxUnavailable",
                    "An update drains " + count.getAsInt() + " of at most " + group.most() + " nodes at once",
                    "Set it to " + most + " or less");
        }
        return Optional.of(flaws.verdict());
    }
}
