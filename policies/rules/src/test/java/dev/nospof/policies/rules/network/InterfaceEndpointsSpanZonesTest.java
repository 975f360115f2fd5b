package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class InterfaceEndpointsSpanZonesTest {
    private final InterfaceEndpointsSpanZones rule = new InterfaceEndpointsSpanZones();

    @Test
    void holdsWhereItIsInEveryZone() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsInOne() {
        assertThat(Sample.goodNetwork()
                        .setOf("sqs", "subnetIds[2]", "subnet-x")
                        .setOf("sqs", "subnetIds[1]", "subnet-y")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 VpcEndpoint sqs, subnetIds",
                        "It is in eu-west-1a, and called from eu-west-1b, eu-west-1c",
                        "Give it a private subnet of every zone"));
    }

    @Test
    void breaksWhereTheUsualNameLeadsPastIt() {
        assertThat(Sample.goodNetwork()
                        .remove("VpcEndpoint", "privateDnsEnabled")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 VpcEndpoint sqs, privateDnsEnabled",
                        "The service's usual name leads past the endpoint, through the NAT gateways",
                        "Set privateDnsEnabled: true"));
    }

    @Test
    void saysNothingOfGateways() {
        assertThat(Sample.goodNetwork().withoutNamed("sqs").judgedBy(rule)).isEmpty();
    }
}
