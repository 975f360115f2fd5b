package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** How targets are chosen, how new ones are spared, and how bad ones are: not everything goes with everything. */
public record BalancingIsConsistent() implements TargetGroupRule {
    @Override
    public String id() {
        return "LB-10";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "New targets are spared and bad ones avoided as it is meant, and not as it happens to turn out.";
    }

    @Override
    public Optional<Verdict> judge(TargetGroup group, Plan plan) {
        if (group.isForConnections()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(group.resource()));
        var warmUp = group.resource().at("slowStart").integer().orElse(0);
        var algorithm = group.resource().at("loadBalancingAlgorithmType").text().orElse("round_robin");
        var mitigates = group.resource()
                .at("loadBalancingAnomalyMitigation")
                .text()
                .orElse("off")
                .equals("on");
        if (warmUp != 0 && (warmUp < 30 || warmUp > 900)) {
            flaws.add(
                    "slowStart", "AWS refuses a slow start of " + warmUp + " s", "Set slowStart to 0, or to 30 to 900");
        }
        if (warmUp > 0 && !algorithm.equals("round_robin")) {
            flaws.add(
                    "slowStart",
                    "A new target gets its full share at once: slow start does nothing with " + algorithm,
                    "Set loadBalancingAlgorithmType to round_robin, or slowStart to 0");
        }
        if (mitigates && !algorithm.equals("weighted_random")) {
            flaws.add(
                    "loadBalancingAnomalyMitigation",
                    "A target that answers with errors keeps its share: nothing is mitigated with " + algorithm,
                    "Set loadBalancingAlgorithmType to weighted_random, or loadBalancingAnomalyMitigation to off");
        }
        return Optional.of(flaws.verdict());
    }
}
