package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** When a zone is lost everybody asks for the same types in the others. */
public record NodesFindOtherTypes() implements NodeGroupRule {
    @Override
    public String id() {
        return "EKS-11";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "When AWS has none of one instance type left, a node of another one is started.";
    }

    private static final int FEWEST = 3;
    private static final int FEWEST_OF_SPOT = 5;

    @Override
    public Optional<Verdict> judge(NodeGroup group, Plan plan) {
        var types = group.resource().at("instanceTypes").items().stream()
                .flatMap(type -> type.text().stream())
                .distinct()
                .count();
        var spot =
                group.resource().at("capacityType").text().orElse("ON_DEMAND").equals("SPOT");
        var fewest = spot ? FEWEST_OF_SPOT : FEWEST;
        return Optional.of(
                types >= fewest
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(group.resource(), "instanceTypes"),
                                "It knows " + Math.max(1, types) + " instance type" + (types > 1 ? "s" : "")
                                        + ", which AWS may have none left of when a zone is lost",
                                "Name " + fewest + " or more of the same size and processor"));
    }
}
