package dev.nospof.policies.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AddressesAreForgottenSoonTest {
    private final AddressesAreForgottenSoon rule = new AddressesAreForgottenSoon();

    @Test
    void holdsForAliasesAndForAMinute() {
        assertThat(Sample.goodName().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodName().setOf("first", "ttl", 60).verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksAboveAMinute() {
        assertThat(Sample.goodName().setOf("second", "ttl", 61).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "name shop.example.com, ttl of route53 Record second",
                        "For 61 s after Route 53 has noticed, users go on asking what is lost",
                        "Set ttl to 60 or less"));
    }

    @Test
    void isUndecidedWhileItIsNotKnown() {
        assertThat(Sample.goodName().setOf("first", "ttl", Value.UNKNOWN).verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }
}
