package dev.nospof.components.aws.fleet;

import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String NEIGHBOURS =
            "aws:(ec2/(vpc:Vpc|subnet:Subnet|securityGroup:SecurityGroup)|lb/targetGroup:TargetGroup|cloudwatch/metricAlarm:MetricAlarm)";

    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("self-healing-fleet.md")
                .shows(
                        example(),
                        "aws:ec2/securityGroup:SecurityGroup",
                        "aws:ec2/subnet:Subnet",
                        "aws:ec2/vpc:Vpc",
                        "aws:lb/targetGroup:TargetGroup",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    }

    /** As on the page, without what other pages show; of that stays what is named here. */
    static ResourceGraph example() {
        var plan = Shops.plan(b -> b);
        var kept = plan.resources().stream()
                .filter(r -> r.name().startsWith("web") || r.type().matches(NEIGHBOURS))
                .toList();
        var symbols = new TreeMap<>(plan.symbols());
        symbols.values().removeIf(origin -> kept.stream().noneMatch(r -> r.urn().equals(origin.resource())));
        return ResourceGraph.of(plan.project(), plan.stack(), kept, symbols);
    }
}
