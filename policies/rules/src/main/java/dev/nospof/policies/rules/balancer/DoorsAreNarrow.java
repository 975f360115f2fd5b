package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** A security group that lets everybody in at every port guards nothing. */
public record DoorsAreNarrow() implements BalancerRule {
    @Override
    public String id() {
        return "LB-15";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A load balancer is reached at its listeners, and nowhere else.";
    }

    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String OLDER = "aws:ec2/securityGroupRule:SecurityGroupRule";

    @Override
    public Optional<Verdict> judge(Balancer balancer, Plan plan) {
        var flaws = new Flaws(Where.of(balancer.resource()));
        var named = balancer.resource().at("securityGroups");
        if (!named.hidden() && named.items().isEmpty()) {
            flaws.add(
                    "securityGroups",
                    balancer.isForConnections()
                            ? "It has no security group, and cannot be given one later"
                            : "It gets the VPC's own security group, whoever that lets in",
                    "Give it a security group of its own");
        }
        for (var group : plan.references().from(balancer.resource(), "securityGroups", GROUP)) {
            if (isWide(group, plan)) {
                flaws.add(
                        "ingress of " + group.name(),
                        "Anybody may reach it at any port",
                        "Let in the ports of its listeners alone");
            }
        }
        return Optional.of(flaws.verdict());
    }

    private static boolean isWide(Resource group, Plan plan) {
        return group.at("ingress").items().stream().anyMatch(rule -> isWide(rule, "protocol", "cidrBlocks"))
                || about(group, INGRESS, plan)
                        .anyMatch(rule -> isWide(new Field("", rule.properties()), "ipProtocol", "cidrIpv4"))
                || about(group, OLDER, plan)
                        .filter(rule -> rule.at("type").text().orElse("").equals("ingress"))
                        .anyMatch(rule -> isWide(new Field("", rule.properties()), "protocol", "cidrBlocks"));
    }

    private static Stream<Resource> about(Resource group, String type, Plan plan) {
        return plan.references().ofType(type).stream()
                .filter(rule -> plan.references().from(rule, "securityGroupId").contains(group));
    }

    private static boolean isWide(Field rule, String protocol, String ranges) {
        var said = rule.at(ranges);
        var everybody = said.value() instanceof Value.Text one
                ? one.text().equals("0.0.0.0/0")
                : said.items().stream().anyMatch(range -> Value.of("0.0.0.0/0").equals(range.value()));
        var all = rule.at(protocol).text().orElse("-1").matches("-1|all");
        var ports = rule.at("toPort").integer().orElse(0)
                - rule.at("fromPort").integer().orElse(0);
        return everybody && (all || ports >= 65_000);
    }
}
