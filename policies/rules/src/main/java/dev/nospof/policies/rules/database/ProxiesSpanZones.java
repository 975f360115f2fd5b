package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever connects through a proxy is lost with it, however many machines are behind it. */
public record ProxiesSpanZones() implements Rule {
    @Override
    public String id() {
        return "RDS-10";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A proxy is in two zones or more, and leads to a database.";
    }

    private static final String TARGETS = "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup";

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.references().ofType(RelationalDatabase.PROXY).stream()
                .map(proxy -> new Case(proxy, () -> Optional.of(judge(proxy, plan))));
    }

    private static Verdict judge(Resource proxy, Plan plan) {
        var flaws = new Flaws(Where.of(proxy));
        var subnets = plan.references().from(proxy, "vpcSubnetIds", VpcNetwork.SUBNET);
        var zones = VpcNetwork.zones(subnets);
        if (subnets.isEmpty()) {
            return new Verdict.Undecided(Where.of(proxy, "vpcSubnetIds"), "its subnets are not in this plan");
        }
        if (zones.size() < 2) {
            flaws.add(
                    "vpcSubnetIds",
                    "With the zone of its only subnet every caller is cut off from a database that is well",
                    "Give it a subnet of every zone");
        }
        if (!leads(RelationalDatabase.PROXY_TARGET, proxy, plan)) {
            flaws.add(
                    "its targets", "It leads to no database: no ProxyTarget of the plan names it", "Add a ProxyTarget");
        } else if (!leads(TARGETS, proxy, plan)) {
            flaws.add(
                    "its targets",
                    "How many connections it may take, and how long callers wait for one, nobody says",
                    "Add a ProxyDefaultTargetGroup");
        }
        return flaws.verdict();
    }

    private static boolean leads(String type, Resource proxy, Plan plan) {
        return plan.references().ofType(type).stream().anyMatch(target -> plan.references()
                .from(target, "dbProxyName", RelationalDatabase.PROXY)
                .contains(proxy));
    }
}
