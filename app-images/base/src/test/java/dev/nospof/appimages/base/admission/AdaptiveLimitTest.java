package dev.nospof.appimages.base.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {
    private static final long QUICK = 1_000_000;
    private static final long SLOW = 2_000_000_000L;

    private static AdaptiveLimit limit() {
        return new AdaptiveLimit(4, 40, Duration.ofSeconds(1));
    }

    private static void serve(AdaptiveLimit limit, int rounds, long took) {
        long now = 1;
        for (int round = 0; round < rounds; round++) {
            int entered = 0;
            while (limit.enter(Priority.CRITICAL)) {
                entered++;
            }
            for (int each = 0; each < entered; each++) {
                now += SLOW;
                limit.leave(took, now);
            }
        }
    }

    @Test
    void growsToTheCeilingWhileAnswersAreQuickAndPlacesAreUsed() {
        AdaptiveLimit limit = limit();
        serve(limit, 200, QUICK);
        assertThat(limit.limit()).isEqualTo(40);
    }

    @Test
    void doesNotGrowWhilePlacesAreIdle() {
        AdaptiveLimit limit = limit();
        for (int each = 0; each < 1000; each++) {
            limit.enter(Priority.CRITICAL);
            limit.leave(QUICK, each);
        }
        assertThat(limit.limit()).isEqualTo(20);
    }

    @Test
    void shrinksToTheFloorWhileAnswersAreSlow() {
        AdaptiveLimit limit = limit();
        serve(limit, 50, SLOW);
        assertThat(limit.limit()).isEqualTo(4);
    }

    @Test
    void countsOneBurstOfSlownessOnce() {
        AdaptiveLimit limit = limit();
        for (int each = 0; each < 20; each++) {
            limit.enter(Priority.CRITICAL);
        }
        for (int each = 0; each < 20; each++) {
            limit.leave(SLOW, 5_000);
        }
        assertThat(limit.limit()).isEqualTo(18);
    }

    @Test
    void keepsPlacesForThoseWhoGoFirst() {
        AdaptiveLimit limit = limit();
        int deferrable = 0;
        while (limit.enter(Priority.DEFERRABLE)) {
            deferrable++;
        }
        assertThat(deferrable).isEqualTo(10);
        assertThat(limit.enter(Priority.NORMAL)).isTrue();
        assertThat(limit.enter(Priority.CRITICAL)).isTrue();
    }

    @Test
    void refusesAFloorAboveTheCeiling() {
        assertThatThrownBy(() -> new AdaptiveLimit(9, 8, Duration.ofSeconds(1))).hasMessage("""
                        admission.floor is 9, needs 1 to admission.ceiling (8).
                        Nothing, or everything, would be let in.
                        Correct it.""");
    }

    @Property
    void staysBetweenFloorAndCeilingWhateverHappens(
            @ForAll @Size(max = 200) List<@IntRange(max = 3000) Integer> tookMillis) {
        AdaptiveLimit limit = limit();
        long now = 1;
        for (int took : tookMillis) {
            now += 1_000_000_000L;
            if (limit.enter(Priority.CRITICAL)) {
                limit.leave(took * 1_000_000L, now);
            }
            assertThat(limit.limit()).isBetween(4, 40);
        }
        assertThat(limit.underWay()).isZero();
    }
}
