package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
    @Test
    void hasTheFactorsOfTheWorkbookOverThirtyDays() {
        assertThat(Objective.of("99.9").burnRates())
                .extracting(
                        rate -> rate.factor().toPlainString(),
                        rate -> Durations.word(rate.longWindow()),
                        rate -> Durations.word(rate.shortWindow()),
                        rate -> rate.threshold().toPlainString(),
                        Objective.BurnRate::urgent)
                .containsExactly(
                        tuple("14.4", "1h", "5m", "0.0144", true),
                        tuple("6", "6h", "30m", "0.006", true),
                        tuple("3", "1d", "2h", "0.003", false),
                        tuple("1", "3d", "6h", "0.001", false));
    }

    /** What a factor means: at that speed, exactly this share of the whole budget is gone after the long window. */
    @Property
    void firesAtTheSameShareOfTheBudgetInEveryPeriod(
            @ForAll @IntRange(min = 7, max = 90) int days,
            @ForAll @IntRange(min = 95_000, max = 99_999) int thousandths) {
        var objective = new Objective(BigDecimal.valueOf(thousandths, 3), Duration.ofDays(days));

        for (var rate : objective.burnRates()) {
            double spent = rate.threshold().doubleValue() * rate.longWindow().toSeconds();
            double budget = objective.errorBudget().doubleValue()
                    * Duration.ofDays(days).toSeconds();
            assertThat(spent / budget).isCloseTo(rate.budgetPercent() / 100.0, offset(1e-5));
            assertThat(rate.shortWindow().multipliedBy(12)).isEqualTo(rate.longWindow());
        }
    }

    /** A threshold of one or more could never be passed. */
    @Property
    void canFireOverAMonth(@ForAll @IntRange(min = 95_000, max = 99_999) int thousandths) {
        var objective = new Objective(BigDecimal.valueOf(thousandths, 3), Duration.ofDays(30));

        assertThat(objective.burnRates()).allSatisfy(rate -> assertThat(rate.threshold())
                .isGreaterThan(BigDecimal.ZERO)
                .isLessThan(BigDecimal.ONE));
    }

    @Test
    void isWrittenTheSameHoweverItWasGiven() {
        assertThat(Objective.of("99.90")).isEqualTo(Objective.of("99.9"));
        assertThat(Objective.of("99").percent().toPlainString()).isEqualTo("99");
        assertThat(Objective.of("99.95").errorBudget().toPlainString()).isEqualTo("0.0005");
    }

    @Test
    void refusesAHundredPercent() {
        assertThatThrownBy(() -> Objective.of("100"))
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        Objective: percent is 100, needs to be 95 to 99.999.
                        Below it the fastest alert could never fire; above it hardly a request may fail and every failure would page.
                        Declare a share that you would defend, such as 99.9.""");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Objective.of("three nines")).hasMessage("""
                        Objective: percent is 'three nines', needs to be a number.
                        No alert could be derived from it.
                        Write it with digits and a point, such as 99.9.""");
    }

    @Test
    void refusesAPeriodOfOneDay() {
        assertThatThrownBy(() -> Objective.of("99.9").over(Duration.ofDays(1))).hasMessage("""
                        Objective: period is 1d, needs to be 7d to 90d.
                        The longest window looks back three days; the shares of the budget would lose their meaning.
                        Use 30 days unless your reports have another period.""");
    }
}
