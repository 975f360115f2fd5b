package dev.nospof.drills.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadRecordTest {
    private static final Journey READ = Journey.get("read", "front", "/");
    private static final Journey ORDER = Journey.get("order", "orders", "/");

    @Test
    void separatesServices() {
        var record = new LoadRecord(List.of(good(READ, 0, 5), lost(ORDER, 10), good(ORDER, 20, 5)));

        assertThat(tally(record, "front").sent()).isEqualTo(1);
        assertThat(tally(record, "front").lost()).isZero();
        assertThat(tally(record, "orders").sent()).isEqualTo(2);
        assertThat(tally(record, "orders").lost()).isEqualTo(1);
        assertThat(record.of(Duration.ZERO, Duration.ofHours(1)).sent()).isEqualTo(3);
    }

    @Test
    void countsFromTheBlowOn() {
        var record = new LoadRecord(List.of(
                lost(READ, 900), good(READ, 1_000, 5), lost(READ, 1_500), lost(READ, 2_000), lost(READ, 3_000)));
        var tally = record.of("front", Duration.ofSeconds(1), Duration.ofSeconds(3));

        assertThat(tally.sent()).isEqualTo(3);
        assertThat(tally.firstLost()).contains(Duration.ofMillis(500));
        assertThat(tally.lastLost()).contains(Duration.ofSeconds(1));
        assertThat(tally.reasons()).containsOnlyKeys("status 503").containsEntry("status 503", 2L);
    }

    /** A quarter lost is no outage; three quarters are. */
    @Test
    void callsItAnOutageWhenMostOfASecondIsLost() {
        var samples = new ArrayList<Sample>();
        for (int second = 0; second < 10; second++) {
            int lostOfFour = second == 2 || second == 3 || second == 7 ? 3 : 1;
            for (int i = 0; i < 4; i++) {
                int due = second * 1_000 + i * 250;
                samples.add(i < lostOfFour ? lost(READ, due) : good(READ, due, 5));
            }
        }
        assertThat(tally(new LoadRecord(samples), "front").outage()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void hasNoOutageWhenHalfIsLost() {
        var record = new LoadRecord(List.of(good(READ, 0, 5), lost(READ, 500)));
        assertThat(tally(record, "front").outage()).isZero();
    }

    @Test
    void knowsThePercentiles() {
        var samples = new ArrayList<Sample>();
        for (int i = 1; i <= 200; i++) {
            samples.add(good(READ, i, i));
        }
        var tally = tally(new LoadRecord(samples), "front");
        assertThat(tally.percentile(50)).isEqualTo(Duration.ofMillis(100));
        assertThat(tally.percentile(99)).isEqualTo(Duration.ofMillis(198));
        assertThat(tally.percentile(100)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void isCalmAboutNothing() {
        var tally = tally(new LoadRecord(List.of()), "front");
        assertThat(tally.sent()).isZero();
        assertThat(tally.outage()).isZero();
        assertThat(tally.percentile(99)).isZero();
        assertThat(tally.firstLost()).isEmpty();
    }

    private static LoadRecord.Tally tally(LoadRecord record, String service) {
        return record.of(service, Duration.ZERO, Duration.ofHours(1));
    }

    private static Sample good(Journey journey, int due, int took) {
        return new Sample(journey, Duration.ofMillis(due), Duration.ofMillis(took), Optional.empty(), Optional.empty());
    }

    private static Sample lost(Journey journey, int due) {
        return new Sample(
                journey, Duration.ofMillis(due), Duration.ofMillis(1), Optional.of("status 503"), Optional.empty());
    }
}
