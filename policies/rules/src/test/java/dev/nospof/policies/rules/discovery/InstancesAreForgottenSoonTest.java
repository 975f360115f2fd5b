package dev.nospof.policies.rules.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class InstancesAreForgottenSoonTest {
    private static final String TTL = "dnsConfig.dnsRecords[0].ttl";

    private final InstancesAreForgottenSoon rule = new InstancesAreForgottenSoon();

    @Test
    void holdsForAMinute() {
        assertThat(Sample.goodDiscovery().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodDiscovery().setOf("orders", TTL, 60).verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksAboveAMinute() {
        assertThat(Sample.goodDiscovery().setOf("orders", TTL, 61).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "servicediscovery Service orders, dnsConfig.dnsRecords[0].ttl",
                        "For 61 s after an instance is lost, clients go on asking it",
                        "Set ttl to 60 or less"));
    }

    @Test
    void isUndecidedWhileItIsNotKnown() {
        assertThat(Sample.goodDiscovery().setOf("orders", TTL, Value.UNKNOWN).verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void saysNothingOfNamesThatNobodyAsksDnsFor() {
        assertThat(Sample.goodDiscovery()
                        .setOf("orders", "dnsConfig", Value.NOTHING)
                        .judgedBy(rule))
                .isEmpty();
    }
}
