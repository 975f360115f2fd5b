package dev.nospof.policies.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class TablesGrowWithTheirLoadTest {
    private static final Urn CARTS = Urn.of("test", "shop", "", "aws:dynamodb/table:Table", "carts");

    private final TablesGrowWithTheirLoad rule = new TablesGrowWithTheirLoad();

    @Test
    void holdsWhereEachCapacityGrows() {
        assertThat(Sample.goodTable().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNothingMakesWritesOfTheTableGrow() {
        assertThat(Sample.goodTable().withoutNamed("Write-table").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, the table",
                        "What exceeds the capacity for writes of the table is turned away",
                        "Add an appautoscaling Target and Policy for each, or set billingMode: PAY_PER_REQUEST"));
    }

    @Test
    void breaksWhereAnIndexIsForgotten() {
        assertThat(Sample.goodTable()
                        .withoutNamed("Read-index", "Write-index-growth")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "dynamodb Table carts, index by-customer",
                        "What exceeds the capacity for reads and writes of index by-customer is turned away",
                        "Add an appautoscaling Target and Policy for each, or set billingMode: PAY_PER_REQUEST"));
    }

    @Test
    void takesATableThatSaysNothingForProvisioned() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "billingMode", Value.NOTHING)
                        .withoutNamed("Read-table")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void findsATableByItsName() {
        var named = Sample.goodTable().setOf("carts", "name", "carts-7");
        for (var target : new String[] {"Read-table", "Write-table"}) {
            named = named.setOf(target, "resourceId", "table/carts-7")
                    .setOf(target + "-growth", "resourceId", "table/carts-7");
        }

        assertThat(named.verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(named.setOf("Read-table", "resourceId", "table/carts-70").verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    /** A preview does not tell of which index a capacity is. */
    @Test
    void isUndecidedWhileItMayBeOneIndexOrAnother() {
        var two = Sample.goodTable()
                .setOf("carts", "globalSecondaryIndexes[1].name", "by-shop")
                .set("Target", "resourceId", Value.UNKNOWN)
                .change("Target", target -> Samples.depending(target, "resourceId", CARTS));

        assertThat(two.verdict(rule)).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void saysNothingOfATableThatIsPaidByRequest() {
        assertThat(Sample.goodTable()
                        .setOf("carts", "billingMode", "PAY_PER_REQUEST")
                        .judgedBy(rule))
                .isEmpty();
    }
}
