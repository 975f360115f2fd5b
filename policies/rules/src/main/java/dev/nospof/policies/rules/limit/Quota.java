package dev.nospof.policies.rules.limit;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How many of something AWS lets one resource have, unless it was asked for more.
 *
 * @param of the type that has them
 * @param what is counted, as a person says it
 * @param source where AWS says so
 * @param count looks at a plan once, and says of each resource how many it has, as far as they are known
 */
record Quota(String of, String what, int most, String source, Function<References, ToIntFunction<Resource>> count) {
    private static final String VPC_QUOTAS = "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html";
    private static final String ALB_QUOTAS =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private static final String RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String TARGETS = "aws:lb/targetGroup:TargetGroup";

    /** Each of IPv4 and IPv6 has its own 60. */
    private static final int RULES = 60;

    static final List<Quota> ALL = List.of(
            new Quota(VPC, "subnets", 200, VPC_QUOTAS, users("aws:ec2/subnet:Subnet", "vpcId", VPC)),
            // 50 until June 2025.
            new Quota(TABLE, "routes", 500, VPC_QUOTAS, Quota::routes),
            new Quota(GROUP, "inbound rules", RULES, VPC_QUOTAS, rules(INGRESS, "ingress")),
            new Quota(GROUP, "outbound rules", RULES, VPC_QUOTAS, rules(EGRESS, "egress")),
            new Quota(BALANCER, "listeners", 50, ALB_QUOTAS, users(LISTENER, "loadBalancerArn", BALANCER)),
            new Quota(
                    BALANCER,
                    "rules of its listeners",
                    100,
                    ALB_QUOTAS,
                    ofListeners("aws:lb/listenerRule:ListenerRule")),
            new Quota(
                    BALANCER,
                    "certificates beside those of its listeners",
                    25,
                    ALB_QUOTAS,
                    ofListeners("aws:lb/listenerCertificate:ListenerCertificate")),
            new Quota(
                    TARGETS,
                    "targets",
                    1_000,
                    ALB_QUOTAS,
                    users("aws:lb/targetGroupAttachment:TargetGroupAttachment", "targetGroupArn", TARGETS)));

    /** How many of a type have a property that leads to each resource. */
    private static Function<References, ToIntFunction<Resource>> users(String type, String property, String target) {
        return references -> {
            var users = references.to(type, property, target);
            return resource -> of(users, resource).size();
        };
    }

    /** How many lead to any of a load balancer's listeners. */
    private static Function<References, ToIntFunction<Resource>> ofListeners(String type) {
        return references -> {
            var listeners = references.to(LISTENER, "loadBalancerArn", BALANCER);
            var users = references.to(type, "listenerArn", LISTENER);
            return balancer -> of(listeners, balancer).stream()
                    .mapToInt(listener -> of(users, listener).size())
                    .sum();
        };
    }

    private static ToIntFunction<Resource> routes(References references) {
        var apart = references.to("aws:ec2/route:Route", "routeTableId", TABLE);
        return table -> of(apart, table).size() + size(table.at("routes"));
    }

    /** The more of the two sorts of addresses; a group or a prefix list counts in both, a list for one at least. */
    private static Function<References, ToIntFunction<Resource>> rules(String type, String direction) {
        return references -> {
            var apart = references.to(type, "securityGroupId", GROUP);
            var either = references.to(RULE, "securityGroupId", GROUP);
            return group -> {
                var all = new ArrayList<Field>();
                of(apart, group).forEach(rule -> all.add(rule.at()));
                of(either, group).stream()
                        .filter(rule ->
                                Value.of(direction).equals(rule.at("type").value()))
                        .forEach(rule -> all.add(rule.at()));
                if (!group.at(direction).hidden()) {
                    all.addAll(group.at(direction).items());
                }
                return Math.max(
                        all.stream().mapToInt(Quota::four).sum(),
                        all.stream().mapToInt(Quota::six).sum());
            };
        };
    }

    private static List<Resource> of(Map<Urn, List<Resource>> users, Resource resource) {
        return users.getOrDefault(resource.urn(), List.of());
    }

    private static int four(Field rule) {
        return size(rule.at("cidrBlocks")) + one(rule, "cidrIpv4") + either(rule);
    }

    private static int six(Field rule) {
        return size(rule.at("ipv6CidrBlocks")) + one(rule, "cidrIpv6") + either(rule);
    }

    private static int either(Field rule) {
        return size(rule.at("securityGroups"))
                + size(rule.at("prefixListIds"))
                + one(rule, "referencedSecurityGroupId")
                + one(rule, "sourceSecurityGroupId")
                + one(rule, "prefixListId")
                + (Value.of(true).equals(rule.at("self").value()) ? 1 : 0);
    }

    /** A list that only deployment tells has one item at least. */
    private static int size(Field list) {
        return list.hidden() ? 1 : list.items().size();
    }

    private static int one(Field rule, String property) {
        return rule.at(property).isPresent() ? 1 : 0;
    }
}
