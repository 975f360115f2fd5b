package dev.nospof.policies.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableCopiesAreWholeTest {
    private final TableCopiesAreWhole rule = new TableCopiesAreWhole();

    @Test
    void holdsWhereTheCopyCanBeTakenBack() {
        assertThat(Sample.goodTable().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheCopyCannotBeTakenBack() {
        assertThat(Sample.goodTable()
                        .setOf("carts-there", "pointInTimeRecovery", false)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, dynamodb TableReplica carts-there, pointInTimeRecovery",
                        "What is deleted there is deleted everywhere, and there nothing is had back",
                        "Set its pointInTimeRecovery: true"));
    }

    @Test
    void breaksWhereTwoRegionsAreAskedForAndOneHasIt() {
        assertThat(Sample.goodTable().withoutNamed("carts-there").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts",
                        "With its region all that is in it is away",
                        "Add a TableReplica in another region"));
    }

    @Test
    void breaksWhereTwoRegionsAreToAgree() {
        assertThat(strong("eu-central-1").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, replicas",
                        "Agreement takes three regions, and it has 2",
                        "Have two replicas, or one replica and a witness"));
    }

    @Test
    void holdsWhereThreeRegionsAgree() {
        assertThat(strong("eu-central-1", "eu-north-1").verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(strong("eu-central-1")
                        .setOf("carts", "globalTableWitness.regionName", "eu-north-1")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void isUndecidedWhileNobodyKnowsItsCopies() {
        assertThat(Sample.goodTable()
                        .withoutNamed("carts-there")
                        .setOf("carts", "replicas", Value.UNKNOWN)
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void saysNothingWhereOneRegionIsEnough() {
        assertThat(Sample.goodTable()
                        .withoutNamed("carts-there")
                        .setOf("carts", "tags", Value.NOTHING)
                        .judgedBy(rule))
                .isEmpty();
    }

    private static Sample strong(String... regions) {
        var replicas = Stream.of(regions)
                .<Value>map(region -> Value.Fields.of(Map.of(
                        "regionName", Value.of(region),
                        "consistencyMode", Value.of("STRONG"),
                        "pointInTimeRecovery", Value.of(true))))
                .toList();
        return Sample.goodTable()
                .withoutNamed("carts-there")
                .setOf("carts", "replicas", new Value.Items(List.copyOf(replicas)));
    }
}
