package dev.nospof.appimages.base.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void neverGivesMoreThanTheOwnLimit() {
        assertThat(Deadline.fromHeader(Optional.of("999999999"), LIMIT).left()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void takesTheCallersShorterBudget() {
        assertThat(Deadline.fromHeader(Optional.of("30000"), LIMIT).left())
                .isLessThanOrEqualTo(Duration.ofSeconds(30))
                .isPositive();
    }

    @Test
    void takesAHeaderThatIsNoNumberForNone() {
        assertThat(Deadline.fromHeader(Optional.of("soon"), LIMIT).left()).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void hasPassedForACallerWithoutTime() {
        assertThat(Deadline.fromHeader(Optional.of("-5"), LIMIT).hasPassed()).isTrue();
        assertThat(Deadline.in(Duration.ZERO).left()).isEqualTo(Duration.ZERO);
    }

    @Test
    void letsAStepHaveAShorterLimitButNotALongerOne() {
        Deadline deadline = Deadline.in(LIMIT);
        assertThat(deadline.leftAtMost(Duration.ofMillis(5))).isEqualTo(Duration.ofMillis(5));
        assertThat(deadline.leftAtMost(Duration.ofHours(1))).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void travelsAsWhatIsLeft() {
        assertThat(Long.parseLong(Deadline.in(LIMIT).asHeader())).isBetween(1L, 60_000L);
    }
}
