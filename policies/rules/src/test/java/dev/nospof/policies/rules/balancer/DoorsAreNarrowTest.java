package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorsAreNarrowTest {
    private final DoorsAreNarrow rule = new DoorsAreNarrow();

    @Test
    void holdsWhereOnlyListenersAreReached() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodConnections().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereAnybodyReachesEveryPort() {
        assertThat(Sample.goodBalancer().setOf("in", "ipProtocol", "-1").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, ingress of doors",
                        "Anybody may reach it at any port",
                        "Let in the ports of its listeners alone"));
        assertThat(Sample.goodBalancer()
                        .setOf("in", "fromPort", 0)
                        .setOf("in", "toPort", 65535)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void readsRulesWithinTheGroupAndOlderOnes() {
        assertThat(Sample.goodBalancer()
                        .setOf("doors", "ingress", new Value.Items(List.of(Value.NOTHING)))
                        .setOf("doors", "ingress[0].protocol", "-1")
                        .setOf("doors", "ingress[0].cidrBlocks", new Value.Items(List.of(Value.of("0.0.0.0/0"))))
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
        assertThat(Sample.goodBalancer()
                        .andOf(
                                "aws:ec2/securityGroupRule:SecurityGroupRule",
                                "old",
                                "{type: ingress, securityGroupId: id-of-doors;, protocol: '-1', cidrBlocks: [0.0.0.0/0]}")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void breaksWithoutASecurityGroupOfItsOwn() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "securityGroups", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, securityGroups",
                        "It gets the VPC's own security group, whoever that lets in",
                        "Give it a security group of its own"));
        assertThat(Sample.goodConnections()
                        .setOf("front", "securityGroups", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, securityGroups",
                        "It has no security group, and cannot be given one later",
                        "Give it a security group of its own"));
    }
}
