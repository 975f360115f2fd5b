package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class TiersCoverZonesTest {
    private final TiersCoverZones rule = new TiersCoverZones();

    @Test
    void holdsWhereEachTierIsInEveryZone() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereATierIsInFewer() {
        assertThat(Sample.goodNetwork()
                        .setOf("private-b", "availabilityZone", "eu-west-1a")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, availabilityZone of its private subnets",
                        "The private subnets are in eu-west-1a, eu-west-1c, and what needs 3 zones does not survive the loss of one",
                        "Put a private subnet in each of 3 zones"));
    }

    @Test
    void asksForTwoZonesInDevelopment() {
        assertThat(Sample.goodNetwork()
                        .setOf("vpc", "tags.'nospof.dev/profile'", "dev")
                        .withoutNamed("private-c", "public-c", "data-c")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void readsTheTierOffTheRoutesWhereNoTagSaysIt() {
        assertThat(Sample.goodNetwork().remove("Subnet", "tags").verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void takesAZoneThatAwsChoosesForNone() {
        assertThat(Sample.goodNetwork().remove("Subnet", "availabilityZone").verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "ec2 Vpc vpc, availabilityZone of its data subnets; availabilityZone of its private subnets; availabilityZone of its public subnets",
                                "The data subnets are in no zone that the plan names, and what needs 3 zones does not survive the loss of one; The private subnets are in no zone that the plan names, and what needs 3 zones does not survive the loss of one; The public subnets are in no zone that the plan names, and what needs 3 zones does not survive the loss of one",
                                "Put a data subnet in each of 3 zones; Put a private subnet in each of 3 zones; Put a public subnet in each of 3 zones"));
    }

    @Test
    void isUndecidedWhileAZoneIsUnknown() {
        assertThat(Sample.goodNetwork().unknown("Subnet", "availabilityZone").verdict(rule))
                .isEqualTo(new Verdict.Undecided("ec2 Vpc vpc", "availabilityZone is unknown until deployment"));
    }
}
