package dev.nospof.policies.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class RegionsStandApartTest {
    private static final String REGION = "tags.'nospof.dev/region'";
    private final RegionsStandApart rule = new RegionsStandApart();

    @Test
    void holdsInTwoRegions() {
        assertThat(Sample.goodName().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereBothLeadToOneRegion() {
        assertThat(Sample.goodName().setOf("second-lb", REGION, "eu-west-1").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "name shop.example.com, its records",
                        "first and second lead to eu-west-1: both are lost together",
                        "Let one of them lead to a load balancer of another region"));
    }

    @Test
    void breaksWhereTooLittleStandsBy() {
        assertThat(Sample.goodName()
                        .setOf("second-all", "tags.'nospof.dev/standing-percent'", "10")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "name shop.example.com, nospof.dev/standing-percent",
                        "Without first 10 % of the peak stand, 50 % are needed",
                        "Let more stand in the other regions"));
    }

    @Test
    void asksEveryRegionForTheOthersWhereAllServe() {
        var nearest = Sample.goodName()
                .remove("Record", "failoverRoutingPolicies")
                .setOf("first", "latencyRoutingPolicies", Latency.OF_FIRST)
                .setOf("second", "latencyRoutingPolicies", Latency.OF_SECOND);

        assertThat(nearest.verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(nearest.setOf("first-all", "tags.'nospof.dev/standing-percent'", "10")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void isUndecidedWhereTheRegionIsTheStacks() {
        assertThat(Sample.goodName().setOf("second-lb", REGION, Value.NOTHING).verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "name shop.example.com",
                        "the region of elb LoadBalancer second-lb is its stack's configuration"));
    }

    @Test
    void isUndecidedWhereItLeadsOutOfThePlan() {
        assertThat(Sample.goodName().withoutNamed("second-lb").verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "name shop.example.com", "where route53 Record second leads to is not in this plan"));
    }
}
