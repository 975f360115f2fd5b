package dev.nospof.policies.rules.cache;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** With one replica a lost zone leaves one node, and the next loss is the last. */
public record CacheMembersSpanZones() implements CacheRule {
    private static final String SUBNETS = "aws:elasticache/subnetGroup:SubnetGroup";

    @Override
    public String id() {
        return "CCH-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "Each shard of a cache has a node for every zone that its environment spreads over, and subnets there.";
    }

    @Override
    public Optional<Verdict> judge(Resource group, Plan plan) {
        var wanted = Math.max(2, plan.zones(group));
        var flaws = new Flaws(Where.of(group));
        var members = CacheRule.members(group);
        if (members < wanted) {
            flaws.add(
                    group.at("replicasPerNodeGroup").isPresent() ? "replicasPerNodeGroup" : "numCacheClusters",
                    "Each shard has " + members + (members == 1 ? " node, " : " nodes, ") + wanted
                            + " zones are asked for",
                    "Let it have " + (wanted - 1) + (wanted == 2 ? " replica" : " replicas") + " beside its primary");
        }
        var subnets = plan.references().from(group, "subnetGroupName", SUBNETS).stream()
                .flatMap(each -> plan.references().from(each, "subnetIds", VpcNetwork.SUBNET).stream())
                .toList();
        var zones = VpcNetwork.zones(subnets);
        if (!subnets.isEmpty() && zones.size() < wanted && subnets.size() >= listed(group, plan)) {
            flaws.add(
                    "subnetGroupName",
                    "Its subnets are in " + String.join(", ", zones) + ", where " + wanted + " zones are asked for",
                    "Give its subnet group a subnet of each of " + wanted + " zones");
        }
        var verdict = flaws.verdict();
        return Optional.of(
                verdict instanceof Verdict.Holds && zones.size() < wanted
                        ? new Verdict.Undecided(
                                Where.of(group, "subnetGroupName"), "its subnets are not all in this plan")
                        : verdict);
    }

    /** How many its subnet group names, in this plan or not. */
    private static long listed(Resource group, Plan plan) {
        return plan.references().from(group, "subnetGroupName", SUBNETS).stream()
                .mapToLong(each -> each.at("subnetIds").value() instanceof Value.Items items
                        ? items.items().stream().distinct().count()
                        : 1)
                .sum();
    }
}
