package dev.nospof.appimages.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(16);

    @Test
    void beginsWithHalfOfTheMost() {
        assertThat(pace.room(100)).isEqualTo(8);
    }

    @Test
    void hasNoMoreRoomThanIsWelcome() {
        assertThat(pace.room(3)).isEqualTo(3);
        pace.begun(2);
        assertThat(pace.room(3)).isEqualTo(1);
        pace.begun(2);
        assertThat(pace.room(3)).isZero();
    }

    @Test
    void growsByOneForEachThatEndedWellUpToTheMost() {
        pace.begun(20);
        for (int message = 0; message < 20; message++) {
            pace.ended(true);
        }
        assertThat(pace.limit()).isEqualTo(16);
    }

    @Test
    void isHalvedByEachThatFailedAndStaysFitForATrial() {
        pace.begun(4);
        pace.ended(false);
        assertThat(pace.limit()).isEqualTo(4);
        pace.ended(false);
        pace.ended(false);
        assertThat(pace.limit()).isEqualTo(3);
    }

    @Test
    void isNeverMoreThanTheMostHoweverLittleThatIs() {
        Pace one = new Pace(1);
        one.begun(1);
        assertThat(one.room(100)).isZero();
        one.ended(false);
        assertThat(one.room(100)).isEqualTo(1);
    }
}
