package dev.nospof.policies.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotasSufficeTest {
    private final QuotasSuffice rule = new QuotasSuffice();

    @Test
    void saysNothingWhereThereIsRoom() {
        assertThat(Sample.goodNetwork().judgedBy(rule)).isEmpty();
        assertThat(Sample.goodBalancer().judgedBy(rule)).isEmpty();
        assertThat(addresses(5).judgedBy(rule)).isEmpty();
    }

    @Test
    void breaksForASixthAddressInARegion() {
        assertThat(addresses(6).verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "ec2 Eip address-5",
                                "The plan makes 6 Elastic IP addresses in one region, and AWS lets an account have 5 until it is asked for more: the rest is refused when others are created already",
                                "Ask AWS for more and waive this, or make fewer (https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html)"));
    }

    @Test
    void countsEachRegionForItself() {
        var two = addresses(3);
        for (int i = 0; i < 3; i++) {
            two = two.andOf("aws:ec2/eip:Eip", "there-" + i, "{tags: {nospof.dev/region: eu-central-1}}");
        }

        assertThat(two.judgedBy(rule)).isEmpty();
    }

    @Test
    void breaksForASixthNetwork() {
        assertThat(many("aws:ec2/vpc:Vpc", 6, "{cidrBlock: 10.0.0.0/16}").verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void countsSubnetsRoutesAndTargets() {
        counts("aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet", "{vpcId: id-of-whole;}", 200, "subnets");
        counts("aws:ec2/routeTable:RouteTable", "aws:ec2/route:Route", "{routeTableId: id-of-whole;}", 500, "routes");
        counts(
                "aws:lb/targetGroup:TargetGroup",
                "aws:lb/targetGroupAttachment:TargetGroupAttachment",
                "{targetGroupArn: id-of-whole;}",
                1_000,
                "targets");
        counts(
                "aws:lb/loadBalancer:LoadBalancer",
                "aws:lb/listener:Listener",
                "{loadBalancerArn: id-of-whole;}",
                50,
                "listeners");
    }

    @Test
    void countsRulesAndCertificatesOverAllListeners() {
        var balancer = Sample.nothing()
                .andOf("aws:lb/loadBalancer:LoadBalancer", "front", "{}")
                .andOf("aws:lb/listener:Listener", "one", "{loadBalancerArn: id-of-front;}")
                .andOf("aws:lb/listener:Listener", "two", "{loadBalancerArn: id-of-front;}");
        var rules = spread(balancer, "aws:lb/listenerRule:ListenerRule", 101);
        var certificates = spread(balancer, "aws:lb/listenerCertificate:ListenerCertificate", 26);

        assertThat(broken(rules)).containsExactly("101 rules of its listeners");
        assertThat(broken(certificates)).containsExactly("26 certificates beside those of its listeners");
        assertThat(spread(balancer, "aws:lb/listenerRule:ListenerRule", 100).judgedBy(rule))
                .isEmpty();
        assertThat(spread(balancer, "aws:lb/listenerCertificate:ListenerCertificate", 25)
                        .judgedBy(rule))
                .isEmpty();
    }

    /** Each address counts, also where one rule has many; the two sorts of addresses count apart. */
    @Test
    void countsTheRulesOfASecurityGroup() {
        assertThat(broken(group("ingress: [{cidrBlocks: [" + list("10.0.0.0/24", 61) + "]}]")))
                .containsExactly("61 inbound rules");
        assertThat(broken(group("egress: [{securityGroups: [" + list("sg-1", 61) + "]}]")))
                .containsExactly("61 outbound rules");
        assertThat(broken(group("ingress: [{cidrBlocks: [" + list("10.0.0.0/24", 60) + "], ipv6CidrBlocks: ["
                        + list("'::/0'", 60) + "]}]")))
                .isEmpty();
        assertThat(broken(many(
                        group("ingress: [{self: true}]"),
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                        60,
                        "{securityGroupId: id-of-doors;, referencedSecurityGroupId: sg-1}")))
                .containsExactly("61 inbound rules");
        assertThat(broken(many(
                        group("name: doors"),
                        "aws:ec2/securityGroupRule:SecurityGroupRule",
                        31,
                        "{securityGroupId: id-of-doors;, type: egress, cidrBlocks: [10.0.0.0/24, 10.1.0.0/24]}")))
                .containsExactly("62 outbound rules");
    }

    /** What only deployment tells is one at least, and no reason to doubt. */
    @Test
    void countsWhatIsNotKnownOnce() {
        var group = group("ingress: [{cidrBlocks: [" + list("10.0.0.0/24", 60) + "]}, {self: true}]");

        assertThat(broken(group.setOf("doors", "ingress[1].cidrBlocks", Value.UNKNOWN)))
                .containsExactly("62 inbound rules");
        assertThat(group.setOf("doors", "ingress", Value.UNKNOWN).judgedBy(rule))
                .isEmpty();
    }

    private void counts(String whole, String part, String properties, int most, String what) {
        var full = many(Sample.nothing().andOf(whole, "whole", "{}"), part, most, properties);

        assertThat(full.judgedBy(rule)).isEmpty();
        assertThat(broken(full.andOf(part, "one-more", properties))).containsExactly((most + 1) + " " + what);
    }

    private List<String> broken(Sample sample) {
        return sample.judgedBy(rule).stream()
                .map(Judgement::verdict)
                .map(verdict -> ((Verdict.Broken) verdict).why().replaceAll("The plan makes (.*), and AWS.*", "$1"))
                .toList();
    }

    private static Sample addresses(int count) {
        var sample = Sample.nothing();
        for (int i = 0; i < count; i++) {
            sample = sample.andOf("aws:ec2/eip:Eip", "address-" + i, "{domain: vpc}");
        }
        return sample;
    }

    private static Sample group(String properties) {
        return Sample.nothing().andOf("aws:ec2/securityGroup:SecurityGroup", "doors", "{" + properties + "}");
    }

    private static Sample spread(Sample balancer, String type, int count) {
        var half = count / 2;
        return many(
                many(balancer, type, half, "{listenerArn: id-of-one;}"),
                type,
                count,
                half,
                "{listenerArn: id-of-two;}");
    }

    private static Sample many(String type, int count, String properties) {
        return many(Sample.nothing(), type, count, properties);
    }

    private static Sample many(Sample sample, String type, int count, String properties) {
        return many(sample, type, count, 0, properties);
    }

    private static Sample many(Sample sample, String type, int to, int from, String properties) {
        var more = sample;
        for (int i = from; i < to; i++) {
            more = more.andOf(type, "part-" + i, properties);
        }
        return more;
    }

    private static String list(String item, int count) {
        return String.join(", ", Collections.nCopies(count, item));
    }
}
