package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** An Auto Scaling group deals its instances evenly to the zones of its subnets. */
public record FleetsCoverZones() implements FleetRule {
    @Override
    public String id() {
        return "ASG-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "There is an instance in every zone, and two at the least.";
    }

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        var own = group.subnets();
        if (own.size() < group.places()) {
            return Optional.of(new Verdict.Undecided(
                    Where.of(group.resource()), "vpcZoneIdentifiers leads to subnets that are not in this plan"));
        }
        var wanted = plan.zones(group.resource());
        var zones = VpcNetwork.zones(own);
        var least = group.resource().at("minSize").integer().orElse(0);
        var flaws = new Flaws(Where.of(group.resource()));
        if (zones.size() < wanted) {
            flaws.add(
                    "vpcZoneIdentifiers",
                    "Its instances are in " + (zones.isEmpty() ? "no zone of this plan" : String.join(", ", zones))
                            + ", and " + wanted + " zones are wanted",
                    "Give it a subnet of every zone");
        }
        if (least < Math.max(2, wanted)) {
            flaws.add(
                    "minSize",
                    "In the quietest hour it has " + least + " of " + Math.max(2, wanted)
                            + " instances, and one lost zone may take all of them",
                    "Set minSize to " + Math.max(2, wanted) + " or more");
        }
        return Optional.of(flaws.verdict());
    }
}
