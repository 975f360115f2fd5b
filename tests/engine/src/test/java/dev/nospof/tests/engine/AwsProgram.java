package dev.nospof.tests.engine;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.ec2.Eip;
import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.LoadBalancer;
import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.rds.Cluster;
import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.ClusterInstance;
import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * A small program for the real CLI: a network of three zones with a NAT gateway each, a load balancer, a queue with its dead-letter queue, a
 * database of two members, a role.
 *
 * <p>Configuration: {@code seconds}: the queue's visibility timeout; {@code range}: the third subnet's; {@code database}: what the
 * database is called, which cannot be changed.
 */
public final class AwsProgram {
    private AwsProgram() {}

    public static void main(String[] arguments) {
        Pulumi.run(AwsProgram::stack);
    }

    static void stack(Context context) {
        var vpc = new Vpc("shop", VpcArgs.builder().cidrBlock("10.0.0.0/16").build());
        var range = context.config().get("range").orElse("10.0.2.0/24");
        var subnets = subnets(vpc, List.of("10.0.0.0/24", "10.0.1.0/24", range));
        balancer(vpc, subnets);
        database(subnets, context.config().get("database").orElse("books"));
        var queue = queue(context.config().getInteger("seconds").orElse(60));
        role(queue);
        context.export("queue", queue.url());
        context.export("account", AwsFunctions.getCallerIdentity().applyValue(identity -> identity.accountId()));
    }

    private static List<Subnet> subnets(Vpc vpc, List<String> ranges) {
        var zones = AwsFunctions.getAvailabilityZones();
        var gateway = new InternetGateway(
                "shop", InternetGatewayArgs.builder().vpcId(vpc.id()).build());
        var subnets = new ArrayList<Subnet>();
        for (int i = 0; i < ranges.size(); i++) {
            int index = i;
            var name = "zone-" + (char) ('a' + i);
            var subnet = new Subnet(
                    name,
                    SubnetArgs.builder()
                            .vpcId(vpc.id())
                            .cidrBlock(ranges.get(i))
                            .availabilityZone(zones.applyValue(z -> z.names().get(index)))
                            .build());
            var nat = new NatGateway(
                    name,
                    NatGatewayArgs.builder()
                            .subnetId(subnet.id())
                            .allocationId(new Eip(
                                            name,
                                            EipArgs.builder().domain("vpc").build())
                                    .id())
                            .build(),
                    CustomResourceOptions.builder().dependsOn(gateway).build());
            var table = new RouteTable(
                    name, RouteTableArgs.builder().vpcId(vpc.id()).build());
            new Route(
                    name,
                    RouteArgs.builder()
                            .routeTableId(table.id())
                            .destinationCidrBlock("0.0.0.0/0")
                            .natGatewayId(nat.id())
                            .build());
            new RouteTableAssociation(
                    name,
                    RouteTableAssociationArgs.builder()
                            .subnetId(subnet.id())
                            .routeTableId(table.id())
                            .build());
            subnets.add(subnet);
        }
        return subnets;
    }

    private static void balancer(Vpc vpc, List<Subnet> subnets) {
        var group = new SecurityGroup(
                "shop",
                SecurityGroupArgs.builder()
                        .vpcId(vpc.id())
                        .description("the way in")
                        .build());
        var balancer = new LoadBalancer(
                "shop",
                LoadBalancerArgs.builder()
                        .loadBalancerType("application")
                        .subnets(ids(subnets))
                        .securityGroups(group.id().applyValue(List::of))
                        .build());
        var targets = new TargetGroup(
                "shop",
                TargetGroupArgs.builder()
                        .port(8080)
                        .protocol("HTTP")
                        .targetType("ip")
                        .vpcId(vpc.id())
                        .build());
        new Listener(
                "shop",
                ListenerArgs.builder()
                        .loadBalancerArn(balancer.arn())
                        .port(80)
                        .protocol("HTTP")
                        .defaultActions(ListenerDefaultActionArgs.builder()
                                .type("forward")
                                .targetGroupArn(targets.arn())
                                .build())
                        .build());
    }

    private static void database(List<Subnet> subnets, String name) {
        var group = new SubnetGroup(
                "books", SubnetGroupArgs.builder().subnetIds(ids(subnets)).build());
        var cluster = new Cluster(
                "books",
                ClusterArgs.builder()
                        .clusterIdentifier("books")
                        .engine("aurora-postgresql")
                        .databaseName(name)
                        .masterUsername("librarian")
                        .manageMasterUserPassword(true)
                        .dbSubnetGroupName(group.name())
                        .backupRetentionPeriod(7)
                        .storageEncrypted(true)
                        .skipFinalSnapshot(true)
                        .build());
        for (var member : List.of("a", "b")) {
            new ClusterInstance(
                    "books-" + member,
                    ClusterInstanceArgs.builder()
                            .clusterIdentifier(cluster.id())
                            .engine("aurora-postgresql")
                            .instanceClass("db.r6g.large")
                            .build());
        }
    }

    private static Queue queue(int seconds) {
        var dead = new Queue("orders-dead");
        return new Queue(
                "orders",
                QueueArgs.builder()
                        .visibilityTimeoutSeconds(seconds)
                        .redrivePolicy(dead.arn()
                                .applyValue(arn -> "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":5}"))
                        .build());
    }

    private static void role(Queue queue) {
        var role = new Role(
                "orders",
                RoleArgs.builder()
                        .assumeRolePolicy(
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                        + "\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}")
                        .build());
        new RolePolicy(
                "orders",
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(queue.arn()
                                .applyValue(arn -> "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                        + "\"Action\":\"sqs:SendMessage\",\"Resource\":\"" + arn + "\"}]}"))
                        .build());
    }

    private static Output<List<String>> ids(List<Subnet> subnets) {
        return Output.all(subnets.stream().map(Subnet::id).toList());
    }
}
