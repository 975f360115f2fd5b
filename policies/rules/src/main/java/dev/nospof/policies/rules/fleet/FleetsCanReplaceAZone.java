package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** While a zone is away its instances still count, until they are found to be lost. */
public record FleetsCanReplaceAZone() implements FleetRule {
    @Override
    public String id() {
        return "ASG-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "When a zone is lost, the group may start in the others what it took.";
    }

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        var zones = Math.max(2, plan.zones(group.resource()));
        var least = group.resource().at("minSize").integer().orElse(0);
        var most = group.resource().at("maxSize").integer().orElse(0);
        var needed = (least * zones + zones - 2) / (zones - 1);
        return Optional.of(
                most >= needed
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(group.resource(), "maxSize"),
                                "When a zone is lost nothing is started in the others: it may have " + most
                                        + " instances, and " + needed + " are needed beside the lost ones",
                                "Set maxSize to " + needed + " or more"));
    }
}
