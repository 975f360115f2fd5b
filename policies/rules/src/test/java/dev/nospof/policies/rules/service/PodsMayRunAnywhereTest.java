package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Affinities;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PodsMayRunAnywhereTest {
    private final PodsMayRunAnywhere rule = new PodsMayRunAnywhere();

    @Test
    void holdsWhenNothingPinsThem() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForNodesChosenByWhatTheyAre() {
        var plan =
                Sample.goodService().set("Deployment", "spec.template.spec.nodeSelector.'kubernetes.io/arch'", "arm64");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForTwoZonesToChooseFrom() {
        var plan = Sample.goodService()
                .set(
                        "Deployment",
                        "spec.template.spec.affinity",
                        Affinities.nodes("topology.kubernetes.io/zone", "a", "b"));

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenOneZoneIsSelected() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.nodeSelector.'topology.kubernetes.io/zone'", "a");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, nodeSelector",
                        "Losing 'a' stops it for good: its pods may run nowhere else",
                        "Select nodes by what they are, not by where they stand"));
    }

    @Test
    void breaksWhenOneZoneIsRequired() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.affinity", Affinities.nodes("topology.kubernetes.io/zone", "a"));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, nodeAffinity",
                        "Losing 'a' stops it for good: its pods may run nowhere else",
                        "Select nodes by what they are, not by where they stand"));
    }

    @Test
    void breaksWhenOneNodeIsNamed() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.nodeName", "node-1");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, nodeName",
                        "Losing 'node-1' stops it for good: its pods may run nowhere else",
                        "Select nodes by what they are, not by where they stand"));
    }

    @Test
    void isUndecidedWhileTheSelectedZoneIsUnknown() {
        var plan = Sample.goodService()
                .unknown("Deployment", "spec.template.spec.nodeSelector.'topology.kubernetes.io/zone'");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.nodeSelector.topology.kubernetes.io/zone is unknown until deployment"));
    }
}
