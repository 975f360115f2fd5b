package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class SpreadAllowsALostZoneTest {
    private final SpreadAllowsALostZone rule = new SpreadAllowsALostZone();

    @Test
    void holdsForOneZoneLessThanThereAre() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWithoutADemand() {
        var plan =
                Sample.goodService().remove("Deployment", "spec.template.spec.topologySpreadConstraints[0].minDomains");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenAllZonesAreDemanded() {
        var plan =
                Sample.goodService().set("Deployment", "spec.template.spec.topologySpreadConstraints[0].minDomains", 3);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.template.spec.topologySpreadConstraints[0].minDomains",
                        "With one of 3 zones lost, pods stay pending: the spread demands 3 zones",
                        "Set minDomains to at most 2"));
    }

    @Test
    void breaksWhenTwoZonesAreDemandedOfTwo() {
        var plan = Sample.goodService().at(site -> site.withZones(2));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.template.spec.topologySpreadConstraints[0].minDomains",
                        "With one of 2 zones lost, pods stay pending: the spread demands 2 zones",
                        "Leave minDomains out"));
    }

    @Test
    void isUndecidedWhileTheDemandIsUnknown() {
        var plan = Sample.goodService()
                .unknown("Deployment", "spec.template.spec.topologySpreadConstraints[0].minDomains");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.topologySpreadConstraints[0].minDomains is unknown until deployment"));
    }
}
