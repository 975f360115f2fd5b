package dev.nospof.policies.rules.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class QuorumsAreOddTest {
    private final QuorumsAreOdd rule = new QuorumsAreOdd();

    @Test
    void holdsForAGoodSet() {
        assertThat(Sample.goodQuorum().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksForAnEvenNumber() {
        assertThat(Sample.goodQuorum().set("StatefulSet", "spec.replicas", 4).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.replicas",
                        "4 members survive the loss of 1, as 3 would, and fail more often",
                        "Run 5 members"));
    }

    @Test
    void breaksForTooFew() {
        assertThat(Sample.goodQuorum().set("StatefulSet", "spec.replicas", 2).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.replicas", "Losing one of 2 members stops it", "Run 3 members"));
        assertThat(Sample.goodQuorum().remove("StatefulSet", "spec.replicas").verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void knowsSetsByTheirImageToo() {
        var plain = Sample.goodQuorum()
                .remove("StatefulSet", "metadata.annotations.'nospof.dev/quorum'")
                .set("StatefulSet", "spec.replicas", 4);

        assertThat(plain.verdict(rule)).isInstanceOf(Verdict.Broken.class);
        assertThat(plain.set("StatefulSet", "spec.template.spec.containers[0].image", "host:5000/a/zookeeper@sha256:0")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void leavesOtherSetsAlone() {
        var four = Sample.goodQuorum().set("StatefulSet", "spec.replicas", 4);

        assertThat(four.set("StatefulSet", "metadata.annotations.'nospof.dev/quorum'", "none")
                        .judgedBy(rule))
                .isEmpty();
        assertThat(four.remove("StatefulSet", "metadata.annotations.'nospof.dev/quorum'")
                        .set("StatefulSet", "spec.template.spec.containers[0].image", "shop/etcd-backup:1")
                        .judgedBy(rule))
                .isEmpty();
        assertThat(four.set("StatefulSet", "spec.replicas", 0).judgedBy(rule)).isEmpty();
    }

    @Test
    void isUndecidedWhileTheNumberIsUnknown() {
        assertThat(Sample.goodQuorum().unknown("StatefulSet", "spec.replicas").verdict(rule))
                .isEqualTo(new Verdict.Undecided("StatefulSet shop/etcd", "spec.replicas is unknown until deployment"));
    }
}
