package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class RouteTablesServeOneZoneTest {
    private final RouteTablesServeOneZone rule = new RouteTablesServeOneZone();

    @Test
    void holdsWhereEachZoneHasATable() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTwoZonesShareOne() {
        assertThat(Sample.goodNetwork()
                        .setOf("private-use-b", "routeTableId", "id-of-private-table-a;")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, subnets of private-table-a",
                        "Subnets of eu-west-1a, eu-west-1b share a route through something in one zone (natGatewayId)",
                        "Make a route table for each zone"));
    }

    @Test
    void letsPublicSubnetsShareATable() {
        assertThat(Sample.goodNetwork().withoutNamed("out-a", "out-b", "out-c").judgedBy(rule))
                .isEmpty();
    }
}
