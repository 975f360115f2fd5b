package dev.nospof.policies.rules.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class LifeCyclesAreAllowedTest {
    private final LifeCyclesAreAllowed rule = new LifeCyclesAreAllowed();

    @Test
    void holdsWhereAwsTakesIt() {
        assertThat(Sample.goodBackups().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "rules[0].enableContinuousBackup", true)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "rules[0].lifecycle.coldStorageAfter", 30)
                        .setOf("nightly", "rules[0].lifecycle.deleteAfter", 120)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereEveryMomentIsKeptForTooLong() {
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "rules[0].enableContinuousBackup", true)
                        .setOf("nightly", "rules[0].lifecycle.deleteAfter", 36)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "backup Plan nightly, rules[0].enableContinuousBackup",
                        "AWS keeps every moment for 35 days at most, and refuses the plan",
                        "Keep it for 35 days, and in another rule each day for longer"));
    }

    @Test
    void breaksWhereColdIsForTooShort() {
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "rules[0].copyActions[0].lifecycle.coldStorageAfter", 30)
                        .setOf("nightly", "rules[0].copyActions[0].lifecycle.deleteAfter", 90)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "backup Plan nightly, rules[0].copyActions[0].lifecycle",
                        "What is cold stays so for 90 days or more, and AWS refuses the plan",
                        "Set deleteAfter to 120 or more, or leave coldStorageAfter out"));
    }
}
