package dev.nospof.drills;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void refusesARateThatShowsNothing() {
        for (double rate : new double[] {0, -1, 0.5, 3_000, Double.NaN}) {
            assertThatThrownBy(() -> Pace.DEFAULT.withRate(rate))
                    .isInstanceOf(DrillProblem.class)
                    .hasMessageStartingWith("--rate is " + rate + ", needs to be from 1 to 2000 requests a second.");
        }
    }

    @Test
    void refusesToWaitNoTime() {
        assertThatThrownBy(() -> Pace.DEFAULT.withCalm(Duration.ZERO)).hasMessageStartingWith("--calm is 0 s");
        assertThatThrownBy(() -> Pace.DEFAULT.withHold(Duration.ofSeconds(-1)))
                .hasMessageStartingWith("--hold is -1 s");
        assertThatThrownBy(() -> Pace.DEFAULT.withLongestWait(Duration.ZERO)).hasMessageStartingWith("--wait is 0 s");
    }

    @Test
    void refusesToLoseMoreThanAll() {
        assertThatThrownBy(() -> Pace.DEFAULT.withMostLostPercent(101))
                .hasMessageStartingWith("--most-lost is 101, needs to be a percentage from 0 to 100.");
    }

    @Test
    void refusesNoTimesAsLong() {
        assertThatThrownBy(() -> Pace.DEFAULT.withSlack(0))
                .hasMessageStartingWith("--slack is 0, needs to be a number from 1 to 100.");
    }
}
