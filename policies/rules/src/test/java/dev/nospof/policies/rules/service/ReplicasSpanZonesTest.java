package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Affinities;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ReplicasSpanZonesTest {
    private final ReplicasSpanZones rule = new ReplicasSpanZones();

    @Test
    void holdsForAHardSpreadOverZonesAndASoftOneOverNodes() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForRequiredAntiAffinityInPlaceOfASpread() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints")
                .set("Deployment", "spec.template.spec.affinity", Affinities.required("topology.kubernetes.io/zone"))
                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 3);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForPreferredAntiAffinityInPlaceOfTheSoftSpreadOverNodes() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints[1]")
                .set("Deployment", "spec.template.spec.affinity", Affinities.preferred("kubernetes.io/hostname"));

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWithoutASpreadOverNodesWhereThereAreNoMorePodsThanZones() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints[1]")
                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 3);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForAHardSpreadOverNodesWhereThereIsOneZone() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.topologySpreadConstraints[1].whenUnsatisfiable", "DoNotSchedule")
                .at(site -> site.withZones(1));

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenNothingSpreadsThem() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.topologySpreadConstraints");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, topologySpreadConstraints",
                                "All 3 pods may land on one node: nothing spreads them",
                                "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor and the pods' own labels as selector"));
    }

    @Test
    void breaksWhenOnlyNodesAreSpread() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.topologySpreadConstraints[0]");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, topologySpreadConstraints",
                                "All 3 pods may land in one zone: only nodes are spread",
                                "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor and the pods' own labels as selector"));
    }

    @Test
    void breaksWhenTheZoneSpreadIsOnlyAWish() {
        var plan = Sample.goodService()
                .set(
                        "Deployment",
                        "spec.template.spec.topologySpreadConstraints[0].whenUnsatisfiable",
                        "ScheduleAnyway");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, topologySpreadConstraints",
                                "Losing one zone may take more than its share of the 3 pods: the spread is only a wish (ScheduleAnyway)",
                                "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor and the pods' own labels as selector"));
    }

    @Test
    void breaksWhenTheAntiAffinityOverZonesIsOnlyAWish() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints")
                .set("Deployment", "spec.template.spec.affinity", Affinities.preferred("topology.kubernetes.io/zone"));

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, topologySpreadConstraints",
                                "Losing one zone may take more than its share of the 3 pods: the anti-affinity is only a wish (preferred)",
                                "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor and the pods' own labels as selector"));
    }

    @Test
    void breaksWhenTheSpreadSelectsOtherPods() {
        var plan = Sample.goodService()
                .set(
                        "Deployment",
                        "spec.template.spec.topologySpreadConstraints[0].labelSelector.matchLabels.app",
                        "order");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, topologySpreadConstraints",
                                "Losing one zone may take more than its share of the 3 pods: the spread's selector does not match the pods' own labels",
                                "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor and the pods' own labels as selector"));
    }

    @Test
    void breaksWhenTheSpreadHasNoSelector() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints[0].labelSelector");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, topologySpreadConstraints",
                                "Losing one zone may take more than its share of the 3 pods: the spread's selector does not match the pods' own labels",
                                "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor and the pods' own labels as selector"));
    }

    @Test
    void breaksWhenAZoneMayHoldTwoMoreThanAnother() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.topologySpreadConstraints[0].maxSkew", 2);

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, topologySpreadConstraints",
                                "Losing one zone may take more than its share of the 3 pods: maxSkew 2 lets one hold that many more than another",
                                "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor and the pods' own labels as selector"));
    }

    @Test
    void breaksWhenAllPodsOfAZoneMayShareANode() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.topologySpreadConstraints[1]");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, topologySpreadConstraints",
                        "The pods of a zone may all land on one node: no spread over nodes",
                        "Spread over kubernetes.io/hostname too (ScheduleAnyway will do)"));
    }

    @Test
    void breaksWhenThereIsOneZoneAndTheSpreadOverNodesIsOnlyAWish() {
        var plan = Sample.goodService().at(site -> site.withZones(1));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, topologySpreadConstraints",
                        "All 3 pods may land on one node: no hard spread over nodes",
                        "Spread over kubernetes.io/hostname too"));
    }

    @Test
    void isUndecidedWhileTheSpreadIsUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.spec.topologySpreadConstraints");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.topologySpreadConstraints is unknown until deployment"));
    }
}
