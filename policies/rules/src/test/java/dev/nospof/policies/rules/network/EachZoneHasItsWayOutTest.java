package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class EachZoneHasItsWayOutTest {
    private final EachZoneHasItsWayOut rule = new EachZoneHasItsWayOut();

    @Test
    void holdsWhereEachZoneHasOne() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereThereAreFewer() {
        assertThat(Sample.goodNetwork()
                        .withoutNamed("nat-b")
                        .setOf("out-b", "natGatewayId", "id-of-nat-a;")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, its NAT gateways",
                        "Private subnets go out from 3 zones through NAT gateways in 2 zones",
                        "Make one NAT gateway in each of eu-west-1a, eu-west-1b, eu-west-1c"));
    }

    @Test
    void breaksWhereTwoShareAnAddress() {
        assertThat(Sample.goodNetwork()
                        .setOf("nat-b", "allocationId", "id-of-address-a;")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, allocationId of nat-b",
                        "Two NAT gateways share the address address-a, which only one can have",
                        "Give each NAT gateway an address of its own"));
    }

    @Test
    void leavesPrivateGatewaysOut() {
        assertThat(Sample.goodNetwork()
                        .set("NatGateway", "connectivityType", "private")
                        .judgedBy(rule))
                .isEmpty();
    }
}
