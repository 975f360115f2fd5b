package dev.nospof.policies.rules.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class QuorumSurvivesAZoneTest {
    private final QuorumSurvivesAZone rule = new QuorumSurvivesAZone();

    @Test
    void holdsForAGoodSet() {
        assertThat(Sample.goodQuorum().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksInTwoZones() {
        var plan = Sample.goodQuorum()
                .set("StatefulSet", "spec.replicas", 5)
                .set("StatefulSet", "metadata.annotations.'nospof.dev/zones'", "2");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.replicas",
                        "Losing one zone stops it: of 5 members in 2 zones 3 may be in one, and only 2 may be lost",
                        "Spread the members over three zones"));
    }

    @Test
    void breaksForFourInThreeZones() {
        assertThat(Sample.goodQuorum().set("StatefulSet", "spec.replicas", 4).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.replicas",
                        "Losing one zone stops it: of 4 members in 3 zones 2 may be in one, and only 1 may be lost",
                        "Run 3 or 5 members"));
    }

    @Test
    void holdsForFiveAndSevenInThreeZones() {
        assertThat(Sample.goodQuorum().set("StatefulSet", "spec.replicas", 5).verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodQuorum().set("StatefulSet", "spec.replicas", 7).verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }
}
