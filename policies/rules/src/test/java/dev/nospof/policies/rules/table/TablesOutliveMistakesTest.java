package dev.nospof.policies.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class TablesOutliveMistakesTest {
    private final TablesOutliveMistakes rule = new TablesOutliveMistakes();

    @Test
    void holdsWhereTheTableAndItsCopyAreKept() {
        assertThat(Sample.goodTable().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheTableMayBeDeleted() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "deletionProtectionEnabled", false)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, deletionProtectionEnabled",
                        "Left out of the program, or with another key, it is deleted with all that is in it",
                        "Set deletionProtectionEnabled: true"));
    }

    @Test
    void breaksWhereACopyMayBeDeleted() {
        assertThat(Sample.goodTable()
                        .setOf("carts-there", "deletionProtectionEnabled", false)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, dynamodb TableReplica carts-there, deletionProtectionEnabled",
                        "Whoever may delete in its region takes the copy away",
                        "Set deletionProtectionEnabled: true"));
    }

    @Test
    void breaksWhereACopyThatTheTableSaysMayBeDeleted() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "replicas", Samples.items(Samples.fields("regionName", "eu-central-1")))
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "dynamodb Table carts, replicas[0]",
                                "Whoever may delete in its region takes the copy away",
                                "Set its deletionProtectionEnabled: true, or make it a TableReplica where the provider lacks that"));
    }

    @Test
    void saysNothingWhereTheProfileKeepsNothing() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "tags.'nospof.dev/profile'", "staging")
                        .judgedBy(rule))
                .isEmpty();
    }
}
