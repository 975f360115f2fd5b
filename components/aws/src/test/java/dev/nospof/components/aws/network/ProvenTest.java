package dev.nospof.components.aws.network;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.network.Networks.good;
import static dev.nospof.components.aws.network.Networks.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.components.aws.Judged;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules and proof say of a network as it is made, and of one that is spoilt. */
class ProvenTest {
    @Test
    void keepsEveryRule() {
        var judged = new Judged(plan(b -> b.interfaceEndpoints("sqs").peakAddresses(8_000)));

        assertThat(judged.complaints()).isEmpty();
        assertThat(judged.asked())
                .containsExactly(
                        "NET-01", "NET-02", "NET-03", "NET-04", "NET-05", "NET-06", "NET-07", "NET-08", "ALM-01",
                        "ALM-02");
        assertThat(new Judged(plan(b -> b.profile(Profile.DEV).zones("eu-west-1a", "eu-west-1c"))).complaints())
                .isEmpty();
        assertThat(new Judged(plan(
                                b -> b.zones("euw1-az1", "euw1-az2", "euw1-az3").region("eu-west-1")))
                        .complaints())
                .isEmpty();
    }

    @Test
    void outlivesANatGatewayAndAZone() {
        var proof = new Judged(good()).proof();

        assertThat(proof.matrix().services()).containsExactly("egress of shop-vpc");
        assertThat(proof.matrix().at("any NAT gateway", "egress of shop-vpc").inShort())
                .isEqualTo("ok 67 %");
        assertThat(proof.matrix().at("any zone", "egress of shop-vpc").inShort())
                .isEqualTo("ok 67 %");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    @Test
    void isKnownByTheIdsOfZonesToo() {
        var proof =
                new Judged(plan(b -> b.zones("euw1-az1", "euw1-az2", "euw1-az3").region("eu-west-1"))).proof();

        assertThat(proof.matrix().at("any zone", "egress of shop-vpc").inShort())
                .isEqualTo("ok 67 %");
        assertThat(proof.undecided()).isEmpty();
    }

    @Test
    void isFoundOutWhereAllZonesShareOneWayOut() {
        var judged = new Judged(plan(MultiAzNetworkArgs.Builder::oneNatGatewayForAllZones));

        assertThat(judged.broken()).containsExactly("NET-02", "NET-03");
        assertThat(judged.proof().singlePointsOfFailure())
                .extracting(point -> point.headline())
                .containsExactly("egress of shop-vpc goes down when one NAT gateway is lost");
    }

    @Test
    void mayShareOneWayOutWhereItIsWaivedOutsideOfProduction() {
        var waived = Map.of(
                "nospof.dev/waive.NET-02", "2027-03-01 nobody works here at night",
                "nospof.dev/waive.NET-03", "2027-03-01 nobody works here at night");

        assertThat(new Judged(plan(b -> b.oneNatGatewayForAllZones()
                                .profile(Profile.DEV)
                                .zones("eu-west-1a", "eu-west-1b")
                                .tags(waived)))
                        .broken())
                .isEmpty();
        assertThat(new Judged(plan(b -> b.oneNatGatewayForAllZones().tags(waived))).broken())
                .containsExactly("NET-09");
    }

    /** Whoever changes a child past the promise is found out. */
    @Test
    void isFoundOutWhereARouteLeadsThroughAnotherZone() {
        var good = good();
        var through = named(good, "shop-to-nat-eu-west-1a").at("natGatewayId").value();
        var spoilt = new Judged(good.map(r -> r.name().equals("shop-to-nat-eu-west-1b")
                ? r.with(Value.Fields.of(
                        Map.of("routeTableId", r.at("routeTableId").value(), "natGatewayId", through)))
                : r));

        assertThat(spoilt.broken()).containsExactly("NET-02");
    }
}
