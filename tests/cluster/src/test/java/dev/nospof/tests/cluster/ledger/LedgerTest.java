package dev.nospof.tests.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Duration EVERY = Duration.ofMillis(5);

    /** Keeps all but one, refuses another, and is interrupted by a third. */
    private static final class Forgetful implements Keeper {
        private final Set<Long> kept = ConcurrentHashMap.newKeySet();

        @Override
        public boolean write(long number) {
            if (number == 5) {
                throw new IllegalStateException("cut off");
            }
            if (number != 3) {
                kept.add(number);
            }
            return number != 4;
        }

        @Override
        public Set<Long> all() {
            return kept;
        }
    }

    @Test
    void findsWhatWasAcknowledgedAndIsGone() throws Exception {
        var ledger = Ledger.of(new Forgetful(), EVERY);
        while (ledger.acknowledged() < 10) {
            Thread.sleep(EVERY.toMillis());
        }
        ledger.end();

        assertThat(ledger.lost()).containsExactly(3L);
        assertThat(ledger.sent()).isGreaterThanOrEqualTo(ledger.acknowledged() + 2);
    }

    @Test
    void knowsTheLongestPause() throws Exception {
        var ledger = Ledger.of(new Forgetful(), EVERY);
        while (ledger.acknowledged() < 3) {
            Thread.sleep(EVERY.toMillis());
        }
        ledger.end();
        long now = System.nanoTime();

        assertThat(ledger.acknowledgedSince(now)).isZero();
        assertThat(ledger.longestPause(now, now + Duration.ofMinutes(1).toNanos()))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(ledger.longestPause(now - Duration.ofMinutes(1).toNanos(), now))
                .isLessThan(Duration.ofMinutes(1));
    }
}
