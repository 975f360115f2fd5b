package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    @ParameterizedTest
    @ValueSource(strings = {"03:00-04:00", "23:30-00:30", "sun:04:30-sun:05:30", "sun:23:30-mon:00:30"})
    void isWrittenAsItWasRead(String word) {
        assertThat(Window.read(word).map(Window::word)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3:00-4:00",
                "24:00-01:00",
                "03:60-04:00",
                "03:00-03:00",
                "so:04:30-so:05:30",
                "sun:04:30-05:30"
            })
    void isNothingElse(String word) {
        assertThat(Window.read(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "03:00-04:00, sun:04:00-sun:05:00, false",
        "03:00-04:00, sun:03:30-sun:05:00, true",
        "23:30-00:30, mon:00:00-mon:01:00, true",
        "23:30-00:30, mon:00:30-mon:01:00, false",
        "sun:23:00-mon:01:00, mon:00:30-mon:02:00, true",
        "sun:23:00-mon:01:00, tue:00:30-tue:02:00, false",
        "03:00-04:00, 03:59-05:00, true"
    })
    void saysWhetherTwoMeet(String one, String other, boolean meet) {
        assertThat(window(one).overlaps(window(other))).isEqualTo(meet);
        assertThat(window(other).overlaps(window(one))).isEqualTo(meet);
    }

    @Test
    void movesByDaysWithinTheWeek() {
        assertThat(window("sun:23:30-mon:00:30").daysLater(1).word()).isEqualTo("mon:23:30-tue:00:30");
        assertThat(window("03:00-04:00").daysLater(2).word()).isEqualTo("03:00-04:00");
    }

    /** By its meaning: minute by minute of a week. */
    @Property(tries = 200)
    void meetsAnotherWhereTheyShareAMinute(
            @ForAll @IntRange(max = 10_079) int first,
            @ForAll @IntRange(min = 1, max = 600) int length,
            @ForAll @IntRange(max = 1_439) int daily,
            @ForAll @IntRange(min = 1, max = 600) int dailyLength) {
        var taken = new boolean[10_080];
        for (int day = 0; day < 7; day++) {
            for (int i = 0; i < dailyLength; i++) {
                taken[(day * 1_440 + daily + i) % 10_080] = true;
            }
        }
        boolean shared = false;
        for (int i = 0; i < length; i++) {
            shared |= taken[(first + i) % 10_080];
        }

        assertThat(new Window(first, length, true).overlaps(new Window(daily, dailyLength, false)))
                .isEqualTo(shared);
    }

    private static Window window(String word) {
        return Window.read(word).orElseThrow();
    }
}
