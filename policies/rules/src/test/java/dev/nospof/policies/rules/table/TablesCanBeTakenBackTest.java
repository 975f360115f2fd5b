package dev.nospof.policies.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class TablesCanBeTakenBackTest {
    private final TablesCanBeTakenBack rule = new TablesCanBeTakenBack();

    @Test
    void holdsWhereEachSecondOfFiveWeeksIsKept() {
        assertThat(Sample.goodTable().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodTable()
                        .setOf("carts", "pointInTimeRecovery.recoveryPeriodInDays", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNothingIsKept() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "pointInTimeRecovery", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, pointInTimeRecovery.enabled",
                        "What is overwritten or deleted is gone, in every zone and region at once",
                        "Set pointInTimeRecovery.enabled: true"));
    }

    @Test
    void breaksWhereLessIsKeptThanIsPaidFor() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "pointInTimeRecovery.recoveryPeriodInDays", 7)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, pointInTimeRecovery.recoveryPeriodInDays",
                        "What was there more than 7 days ago is gone, and nothing is saved by it",
                        "Set recoveryPeriodInDays: 35, or leave it out"));
    }

    @Test
    void isUndecidedWhileNobodyKnows() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "pointInTimeRecovery.enabled", Value.UNKNOWN)
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void leavesDevelopmentAlone() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "pointInTimeRecovery.enabled", false)
                        .setOf("carts", "tags.'nospof.dev/profile'", "dev")
                        .judgedBy(rule))
                .isEmpty();
    }
}
