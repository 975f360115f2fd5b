package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BalancersAreKeptTest {
    private final BalancersAreKept rule = new BalancersAreKept();

    @Test
    void holdsWhereDeletionIsRefused() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsNot() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "enableDeletionProtection", false)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, enableDeletionProtection",
                        "One wrong command deletes it, and another one has another name, which no DNS record leads to",
                        "Set enableDeletionProtection: true"));
    }

    @Test
    void saysNothingOutsideOfProduction() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "tags.'nospof.dev/profile'", "staging")
                        .judgedBy(rule))
                .isEmpty();
        assertThat(Sample.goodBalancer()
                        .at(site -> site.withStrictness(Strictness.DEVELOPMENT))
                        .judgedBy(rule))
                .isEmpty();
    }
}
