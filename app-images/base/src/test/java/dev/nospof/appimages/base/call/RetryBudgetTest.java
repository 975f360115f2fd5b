package dev.nospof.appimages.base.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private static int spendAll(RetryBudget budget) {
        int spent = 0;
        while (budget.spend()) {
            spent++;
        }
        return spent;
    }

    @Test
    void hasAReserveForRareCalls() {
        assertThat(spendAll(new RetryBudget())).isEqualTo(10);
    }

    @Test
    void isATenthOfTheCallsOnceTheReserveIsSpent() {
        RetryBudget budget = new RetryBudget();
        spendAll(budget);
        int retries = 0;
        for (int call = 0; call < 1000; call++) {
            budget.called();
            retries += budget.spend() ? 1 : 0;
        }
        assertThat(retries).isBetween(99, 100);
    }

    @Test
    void doesNotGrowBeyondItsReserve() {
        RetryBudget budget = new RetryBudget();
        for (int call = 0; call < 1000; call++) {
            budget.called();
        }
        assertThat(spendAll(budget)).isEqualTo(10);
    }
}
