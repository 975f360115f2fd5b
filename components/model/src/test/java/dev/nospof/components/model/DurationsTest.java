package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Property
    void areReadAsTheyWereWritten(@ForAll @LongRange(min = 0, max = 999_999_999) long millis) {
        var duration = Duration.ofMillis(millis);

        assertThat(Durations.parse(Durations.word(duration))).contains(duration);
    }

    @Test
    void haveTheLargestUnitThatIsExact() {
        assertThat(Durations.word(Duration.parse("PT240M"))).isEqualTo("4h");
        assertThat(Durations.word(Duration.parse("PT48H"))).isEqualTo("2d");
        assertThat(Durations.word(Duration.ofSeconds(90))).isEqualTo("90s");
        assertThat(Durations.word(Duration.ofMillis(1_500))).isEqualTo("1500ms");
        assertThat(Durations.word(Duration.ZERO)).isEqualTo("0s");
    }

    @Test
    void areNothingElse() {
        assertThat(Durations.parse("4y")).isEmpty();
        assertThat(Durations.parse("-4h")).isEmpty();
        assertThat(Durations.parse("PT4H")).isEmpty();
        assertThat(Durations.parse("")).isEmpty();
    }
}
