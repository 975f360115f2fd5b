package dev.nospof.policies.rules.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class QuorumMembersFindEachOtherTest {
    private final QuorumMembersFindEachOther rule = new QuorumMembersFindEachOther();

    @Test
    void holdsForAGoodSet() {
        assertThat(Sample.goodQuorum().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAName() {
        assertThat(Sample.goodQuorum().remove("StatefulSet", "spec.serviceName").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.serviceName",
                        "Members have no names of their own, so a majority that was lost does not find itself again",
                        "Name a headless Service (clusterIP: None) with publishNotReadyAddresses: true"));
    }

    @Test
    void breaksWhenThereIsNoSuchService() {
        assertThat(Sample.goodQuorum()
                        .set("StatefulSet", "spec.serviceName", "etdc")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.serviceName",
                        "Members do not find each other: there is no Service 'etdc' in the plan",
                        "Add it, headless (clusterIP: None) and with publishNotReadyAddresses: true"));
    }

    @Test
    void breaksForOneAddressForAll() {
        assertThat(Sample.goodQuorum().remove("Service", "spec.clusterIP").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/etcd, spec.clusterIP",
                        "The Service has one address for all, so members cannot tell each other apart",
                        "Set clusterIP: None"));
    }

    @Test
    void breaksWhenNamesWaitForReadiness() {
        assertThat(Sample.goodQuorum()
                        .remove("Service", "spec.publishNotReadyAddresses")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/etcd, spec.publishNotReadyAddresses",
                        "After a full stop no member becomes ready: each waits for the others, whose names are given out only when they are ready",
                        "Set publishNotReadyAddresses: true"));
    }

    @Test
    void isUndecidedWhileTheNameIsUnknown() {
        assertThat(Sample.goodQuorum()
                        .unknown("StatefulSet", "spec.serviceName")
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }
}
