package dev.nospof.components.aws.loadbalancer;

import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("redundant-load-balancer.md")
                .shows(
                        example(),
                        "aws:ec2/securityGroup:SecurityGroup",
                        "aws:ec2/subnet:Subnet",
                        "aws:ec2/vpc:Vpc",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                        "aws:wafv2/webAclAssociation:WebAclAssociation");
    }

    /** As on the page, without what the network's own page shows; of that stays what is named here. */
    static ResourceGraph example() {
        var plan = Fronts.plan(b -> b);
        var kept = plan.resources().stream()
                .filter(r -> r.name().startsWith("front") || r.type().matches("aws:ec2/(vpc:Vpc|subnet:Subnet)"))
                .toList();
        var symbols = new TreeMap<>(plan.symbols());
        symbols.values().removeIf(origin -> kept.stream().noneMatch(r -> r.urn().equals(origin.resource())));
        return ResourceGraph.of(plan.project(), plan.stack(), kept, symbols);
    }
}
