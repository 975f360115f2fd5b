package dev.nospof.policies.rules.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class QuorumMembersStartTogetherTest {
    private final QuorumMembersStartTogether rule = new QuorumMembersStartTogether();

    @Test
    void holdsForAGoodSet() {
        assertThat(Sample.goodQuorum().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksByDefault() {
        assertThat(Sample.goodQuorum()
                        .remove("StatefulSet", "spec.podManagementPolicy")
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "StatefulSet shop/etcd, spec.podManagementPolicy",
                                "After a full stop it does not start: the first member waits for a majority that is only started after it",
                                "Set podManagementPolicy: Parallel (it takes a new StatefulSet; keep the claims and delete the old one with --cascade=orphan)"));
    }

    @Test
    void isUndecidedWhileThePolicyIsUnknown() {
        assertThat(Sample.goodQuorum()
                        .unknown("StatefulSet", "spec.podManagementPolicy")
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }
}
