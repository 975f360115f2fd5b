package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class WaysOutStayInTheirZoneTest {
    private final WaysOutStayInTheirZone rule = new WaysOutStayInTheirZone();

    @Test
    void holdsWhereEachZoneUsesItsOwn() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereOneUsesAnothers() {
        assertThat(Sample.goodNetwork()
                        .setOf("out-b", "natGatewayId", "id-of-nat-a;")
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "ec2 Vpc vpc, natGatewayId of out-b",
                                "eu-west-1b goes out through nat-a in eu-west-1a, and loses its way out with that zone",
                                "Make a NAT gateway in each zone, and let each zone's private subnets go out through their own"));
    }

    @Test
    void readsRoutesThatStandInTheirTableToo() {
        assertThat(Sample.goodNetwork()
                        .withoutNamed("out-a", "out-c", "out-b")
                        .setOf(
                                "private-table-b",
                                "routes",
                                Samples.items(Samples.fields("natGatewayId", "id-of-nat-c;")))
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "ec2 Vpc vpc, natGatewayId of private-table-b",
                                "eu-west-1b goes out through nat-c in eu-west-1c, and loses its way out with that zone",
                                "Make a NAT gateway in each zone, and let each zone's private subnets go out through their own"));
    }

    @Test
    void saysNothingOfANetworkWithoutNatGateways() {
        assertThat(Sample.goodNetwork().without("Route").judgedBy(rule)).isEmpty();
    }
}
