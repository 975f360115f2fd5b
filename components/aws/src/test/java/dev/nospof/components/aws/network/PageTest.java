package dev.nospof.components.aws.network;

import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("multi-az-network.md")
                .shows(
                        example(),
                        "aws:cloudwatch/logGroup:LogGroup",
                        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
                        "aws:ec2/eip:Eip",
                        "aws:ec2/flowLog:FlowLog",
                        "aws:ec2/internetGateway:InternetGateway",
                        "aws:ec2/routeTable:RouteTable",
                        "aws:ec2/routeTableAssociation:RouteTableAssociation",
                        "aws:ec2/securityGroup:SecurityGroup",
                        "aws:iam/role:Role",
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    }

    /** As on the page. */
    static ResourceGraph example() {
        return Declared.by(() -> new MultiAzNetwork(
                "shop",
                MultiAzNetworkArgs.builder()
                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                        .peakAddresses(3_000)
                        .interfaceEndpoints("sqs")
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms"))
                        .build()));
    }
}
