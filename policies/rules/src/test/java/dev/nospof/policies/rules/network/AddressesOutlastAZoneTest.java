package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AddressesOutlastAZoneTest {
    private final AddressesOutlastAZone rule = new AddressesOutlastAZone();

    @Test
    void holdsWhereTheOthersSuffice() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyDoNot() {
        assertThat(Sample.goodNetwork()
                        .setOf("vpc", "tags.'nospof.dev/peak-addresses'", "8183")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, cidrBlock of its private subnets",
                        "At peak 8183 addresses are needed, and without the largest zone there are 8182",
                        "Use larger subnets, more zones, or fewer pods"));
    }

    @Test
    void countsNodesWhereNobodySaysHowManyPodsThereAre() {
        assertThat(Sample.goodNetwork()
                        .remove("Vpc", "tags")
                        .set("Subnet", "cidrBlock", "10.0.0.0/26")
                        .andOf(
                                "aws:eks/nodeGroup:NodeGroup",
                                "nodes",
                                "{subnetIds: [id-of-private-a;], scalingConfig: {maxSize: 30}}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, cidrBlock of its private subnets",
                        "At peak 900 addresses are needed, and without the largest zone there are 118",
                        "Use larger subnets, more zones, or fewer pods"));
    }

    @Test
    void breaksWhereARangeIsNone() {
        assertThat(Sample.goodNetwork().set("Subnet", "cidrBlock", "all").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, cidrBlock",
                        "cidrBlock is text 'all', needs to be an IPv4 range from /16 to /28",
                        "Correct the value; the API server refuses it"));
    }

    @Test
    void saysNothingWhereNobodyKnowsThePeak() {
        assertThat(Sample.goodNetwork().remove("Vpc", "tags").judgedBy(rule)).isEmpty();
    }
}
