package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Waiver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneWayOutIsNoProductionTest {
    private final OneWayOutIsNoProduction rule = new OneWayOutIsNoProduction();

    @Test
    void holdsWhereNothingIsWaived() {
        assertThat(shared().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsWaivedInProduction() {
        assertThat(waived().verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc",
                        "All zones lose their way out with one of them, and NET-03 is waived in production",
                        "Make a NAT gateway in each zone and delete the waiver"));
    }

    @Test
    void breaksWhereTheSiteWaivesIt() {
        var waiver = new Waiver("NET-02", "*", "gateways cost money", Sample.TODAY, Optional.empty());

        assertThat(shared().at(site -> site.withWaivers(List.of(waiver))).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc",
                        "All zones lose their way out with one of them, and NET-02 is waived in production",
                        "Make a NAT gateway in each zone and delete the waiver"));
    }

    @Test
    void saysNothingOutsideOfProduction() {
        assertThat(waived().setOf("vpc", "tags.'nospof.dev/profile'", "dev").judgedBy(rule))
                .isEmpty();
    }

    @Test
    void saysNothingWhereEachZoneHasItsOwn() {
        assertThat(Sample.goodNetwork().judgedBy(rule)).isEmpty();
    }

    private static Sample shared() {
        return Sample.goodNetwork()
                .withoutNamed("nat-b", "nat-c")
                .setOf("out-b", "natGatewayId", "id-of-nat-a;")
                .setOf("out-c", "natGatewayId", "id-of-nat-a;");
    }

    private static Sample waived() {
        return shared().setOf("vpc", "tags.'nospof.dev/waive.NET-03'", "2027-03-01 gateways cost money");
    }
}
