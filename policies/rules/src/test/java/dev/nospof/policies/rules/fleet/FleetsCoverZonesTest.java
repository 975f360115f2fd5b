package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class FleetsCoverZonesTest {
    private final FleetsCoverZones rule = new FleetsCoverZones();

    @Test
    void holdsWithOneInEachZone() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithFewerThanZones() {
        assertThat(Sample.goodFleet().setOf("shop", "minSize", 1).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, minSize",
                        "In the quietest hour it has 1 of 3 instances, and one lost zone may take all of them",
                        "Set minSize to 3 or more"));
    }

    @Test
    void breaksInFewerZones() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "vpcZoneIdentifiers[2]", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, vpcZoneIdentifiers",
                        "Its instances are in eu-west-1a, eu-west-1b, and 3 zones are wanted",
                        "Give it a subnet of every zone"));
    }

    @Test
    void isUndecidedWhereItsSubnetsAreNotInThePlan() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "vpcZoneIdentifiers[2]", "subnet-elsewhere")
                        .verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "autoscaling Group shop", "vpcZoneIdentifiers leads to subnets that are not in this plan"));
    }

    @Test
    void readsItsTagsWhichAreAList() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "tags[2].key", "nospof.dev/profile")
                        .setOf("shop", "tags[2].value", "dev")
                        .setOf("shop", "minSize", 2)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }
}
