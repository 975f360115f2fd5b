package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** AWS puts machines in the zones of the subnets that it is given, and in no other. */
public record DatabaseSubnetsSpanZones() implements Rule {
    @Override
    public String id() {
        return "RDS-03";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "The subnets of a database are in as many zones as its environment spreads over.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.references().ofType(RelationalDatabase.SUBNET_GROUP).stream()
                .map(group -> new Case(group, () -> Optional.of(judge(group, plan))));
    }

    private static Verdict judge(Resource group, Plan plan) {
        var subnets = plan.references().from(group, "subnetIds", VpcNetwork.SUBNET);
        var zones = VpcNetwork.zones(subnets);
        var wanted = Math.max(2, plan.zones(group));
        if (zones.size() >= wanted) {
            return new Verdict.Holds();
        }
        if (subnets.size() < listed(group)) {
            return new Verdict.Undecided(Where.of(group, "subnetIds"), "some of its subnets are not in this plan");
        }
        return new Verdict.Broken(
                Where.of(group, "subnetIds"),
                "Its subnets are in " + (zones.isEmpty() ? "no zone that the plan names" : String.join(", ", zones))
                        + ", where " + wanted + " zones are asked for: nothing can take over in another",
                "Give it a subnet of each of " + wanted + " zones");
    }

    private static int listed(Resource group) {
        return group.at("subnetIds").value() instanceof Value.Items items
                ? (int) items.items().stream().distinct().count()
                : 1;
    }
}
