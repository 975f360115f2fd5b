package dev.nospof.policies.rules.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class QuorumMembersStandApartTest {
    private final QuorumMembersStandApart rule = new QuorumMembersStandApart();

    @Test
    void holdsForAGoodSet() {
        assertThat(Sample.goodQuorum().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenTheSpreadIsOnlyAWish() {
        assertThat(Sample.goodQuorum()
                        .set(
                                "StatefulSet",
                                "spec.template.spec.topologySpreadConstraints[0].whenUnsatisfiable",
                                "ScheduleAnyway")
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "StatefulSet shop/etcd, topologySpreadConstraints",
                                "The majority may be in one zone: nothing hard spreads the members over zones",
                                "Spread over topology.kubernetes.io/zone with whenUnsatisfiable DoNotSchedule, maxSkew 1 and nodeTaintsPolicy Honor"));
    }

    @Test
    void breaksWhenTwoMayShareANode() {
        assertThat(Sample.goodQuorum()
                        .remove("StatefulSet", "spec.template.spec.affinity")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, affinity.podAntiAffinity",
                        "Two members may share a node: nothing hard keeps them apart",
                        "Require anti-affinity of the members over kubernetes.io/hostname"));
    }

    @Test
    void breaksWhenTheSpreadCountsNoMember() {
        assertThat(Sample.goodQuorum()
                        .set(
                                "StatefulSet",
                                "spec.template.spec.topologySpreadConstraints[0].labelSelector.matchLabels.app",
                                "other")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void namesBothFlawsAtOnce() {
        var verdict = Sample.goodQuorum()
                .remove("StatefulSet", "spec.template.spec.affinity")
                .remove("StatefulSet", "spec.template.spec.topologySpreadConstraints")
                .verdict(rule);

        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        assertThat(((Verdict.Broken) verdict).why()).contains("may be in one zone", "may share a node");
    }
}
