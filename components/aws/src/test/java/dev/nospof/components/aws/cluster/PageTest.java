package dev.nospof.components.aws.cluster;

import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("multi-az-cluster.md")
                .shows(
                        example(),
                        "aws:cloudwatch/logGroup:LogGroup",
                        "aws:ec2/securityGroup:SecurityGroup",
                        "aws:ec2/subnet:Subnet",
                        "aws:ec2/vpc:Vpc",
                        "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
                        "aws:iam/role:Role",
                        "aws:iam/rolePolicy:RolePolicy",
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                        "aws:kms/key:Key",
                        "pulumi:providers:kubernetes");
    }

    /** As on the page, without what other pages show; of that stay the subnets and their VPC. */
    static ResourceGraph example() {
        var plan = Clusters.plan(b -> b.peakNodes(6));
        var kept = plan.resources().stream()
                .filter(r -> r.urn().text().contains("nospof:aws:MultiAzCluster")
                        || r.type().matches("aws:ec2/(vpc:Vpc|subnet:Subnet)"))
                .toList();
        var symbols = new TreeMap<>(plan.symbols());
        symbols.values().removeIf(origin -> kept.stream().noneMatch(r -> r.urn().equals(origin.resource())));
        return ResourceGraph.of(plan.project(), plan.stack(), kept, symbols);
    }
}
