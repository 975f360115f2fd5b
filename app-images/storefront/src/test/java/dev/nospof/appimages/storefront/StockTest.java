package dev.nospof.appimages.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockTest {
    @Test
    void saysNothingWhileItIsLive() {
        assertThat(new Stock(Map.of("tea", 1L), Optional.of(Duration.ZERO), true).notice())
                .isEmpty();
    }

    @Test
    void saysHowOldItIs() {
        assertThat(new Stock(Map.of("tea", 1L), Optional.of(Duration.ofSeconds(12)), false).notice())
                .hasValue("Stock levels are as of 12 s ago. You can order all the same.");
    }

    @Test
    void saysThatItIsNotKnown() {
        assertThat(Stock.unknown().notice())
                .hasValue("Stock levels are not known at the moment. You can order all the same.");
    }
}
