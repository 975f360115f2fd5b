package dev.nospof.components.aws.database;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.rds.Proxy;
import com.pulumi.aws.rds.ProxyArgs;
import com.pulumi.aws.rds.ProxyDefaultTargetGroup;
import com.pulumi.aws.rds.ProxyDefaultTargetGroupArgs;
import com.pulumi.aws.rds.ProxyTarget;
import com.pulumi.aws.rds.ProxyTargetArgs;
import com.pulumi.aws.rds.inputs.ProxyAuthArgs;
import com.pulumi.aws.rds.inputs.ProxyDefaultTargetGroupConnectionPoolConfigArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** RDS Proxy before a database: in every zone, with the database's secret and a way to it. */
record Proxied(Making making, Surroundings around, Made behind) {
    /** What AWS calls the only group of targets that a proxy has. */
    private static final String TARGETS = "default";

    /** Of the database's connections. The rest is for whoever does not come through the proxy: migrations, people. */
    private static final int SHARE_OF_CONNECTIONS = 90;

    private static final int IDLE_SHARE = 50;

    /** How long a caller waits for a connection: longer than a takeover. */
    private static final int PATIENCE_SECONDS = 120;

    private static final int IDLE_CALLER_SECONDS = 1_800;

    /** The proxy's host name. */
    Output<String> made() {
        var database = making.database();
        var role = role();
        var rights = new RolePolicy(
                making.nameOf(ReplicatedDatabase.PROXY_RIGHTS),
                making.built(
                        ReplicatedDatabase.PROXY_RIGHTS,
                        RolePolicyArgs.builder()
                                .role(role.name())
                                .policy(behind.secret().applyValue(arn -> Policy.EMPTY
                                        .allow("Login", List.of("secretsmanager:GetSecretValue"), arn)
                                        .json()))
                                .build()),
                making.children().all());
        var group = securityGroup();
        var proxy = new Proxy(
                making.nameOf(ReplicatedDatabase.PROXY),
                making.built(
                        ReplicatedDatabase.PROXY,
                        ProxyArgs.builder()
                                .engineFamily(database.args().engine().proxyFamily())
                                .auths(ProxyAuthArgs.builder()
                                        .authScheme("SECRETS")
                                        .iamAuth("DISABLED")
                                        .secretArn(behind.secret())
                                        .build())
                                .requireTls(true)
                                .idleClientTimeout(IDLE_CALLER_SECONDS)
                                .debugLogging(false)
                                .roleArn(role.arn())
                                .vpcSubnetIds(database.subnets().all())
                                .vpcSecurityGroupIds(group.applyValue(List::of))
                                .tags(database.tags(ReplicatedDatabase.PROXY))
                                .build()),
                making.children().after(List.of(rights)));
        var targets = new ProxyDefaultTargetGroup(
                making.nameOf(ReplicatedDatabase.PROXY_TARGETS),
                making.built(ReplicatedDatabase.PROXY_TARGETS, targets(proxy.name())),
                making.children().all());
        var before = new ArrayList<>(behind.machines());
        before.add(targets);
        new ProxyTarget(
                making.nameOf(ReplicatedDatabase.PROXY_TARGET),
                making.built(ReplicatedDatabase.PROXY_TARGET, target(proxy.name())),
                making.children().after(before));
        return proxy.endpoint();
    }

    private Role role() {
        return new Role(
                making.nameOf(ReplicatedDatabase.PROXY_ROLE),
                making.built(
                        ReplicatedDatabase.PROXY_ROLE,
                        RoleArgs.builder()
                                .description(
                                        "Lets the proxy of " + making.database().name() + " log in")
                                .assumeRolePolicy(Policy.EMPTY
                                        .allowService(
                                                "Proxy",
                                                "rds.amazonaws.com",
                                                List.of("sts:AssumeRole"),
                                                Map.of(),
                                                Map.of())
                                        .json())
                                .tags(making.database().tags(ReplicatedDatabase.PROXY_ROLE))
                                .build()),
                making.children().all());
    }

    /** Whoever may connect to the database may connect to the proxy, and the proxy to the database alone. */
    private Output<String> securityGroup() {
        var database = making.database();
        var child = ReplicatedDatabase.PROXY_SECURITY_GROUP;
        var group = new SecurityGroup(
                making.nameOf(child),
                making.built(
                        child,
                        SecurityGroupArgs.builder()
                                .vpcId(database.network().vpcId())
                                .description("Who may connect to the proxy of " + database.name())
                                .tags(database.tags(child))
                                .build()),
                making.children().all());
        Callers.of(database).let(making, ReplicatedDatabase.PROXY_INGRESS, group.id());
        Callers.only("proxy", group.id()).let(making, ReplicatedDatabase.INGRESS, around.securityGroup());
        new SecurityGroupEgressRule(
                making.nameOf(ReplicatedDatabase.PROXY_EGRESS),
                making.built(
                        ReplicatedDatabase.PROXY_EGRESS,
                        SecurityGroupEgressRuleArgs.builder()
                                .securityGroupId(group.id())
                                .referencedSecurityGroupId(around.securityGroup())
                                .description("The proxy connects to " + database.name())
                                .ipProtocol("tcp")
                                .fromPort(database.port())
                                .toPort(database.port())
                                .tags(database.tags(ReplicatedDatabase.PROXY_EGRESS))
                                .build()),
                making.children().all());
        return group.id();
    }

    private static ProxyDefaultTargetGroupArgs targets(Output<String> proxy) {
        return ProxyDefaultTargetGroupArgs.builder()
                .dbProxyName(proxy)
                .connectionPoolConfig(ProxyDefaultTargetGroupConnectionPoolConfigArgs.builder()
                        .maxConnectionsPercent(SHARE_OF_CONNECTIONS)
                        .maxIdleConnectionsPercent(IDLE_SHARE)
                        .connectionBorrowTimeout(PATIENCE_SECONDS)
                        .build())
                .build();
    }

    private ProxyTargetArgs target(Output<String> proxy) {
        var target = ProxyTargetArgs.builder().dbProxyName(proxy).targetGroupName(TARGETS);
        return (behind.isCluster()
                        ? target.dbClusterIdentifier(behind.identifier())
                        : target.dbInstanceIdentifier(behind.identifier()))
                .build();
    }
}
