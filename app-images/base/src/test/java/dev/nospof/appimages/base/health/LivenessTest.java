package dev.nospof.appimages.base.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LivenessTest {
    @Test
    void isAliveAfterABeat() {
        Liveness liveness = new Liveness(Duration.ofMinutes(1), 1.0);
        liveness.beat();
        assertThat(liveness.dead()).isEmpty();
    }

    @Test
    void isDeadOnceNothingGotThroughForTooLong() {
        assertThat(new Liveness(Duration.ZERO, 1.0).dead()).hasValue("no request got through for 0 s");
    }

    @Test
    void isDeadOnceACollectionGivesTooLittleBack() {
        System.gc();
        assertThat(new Liveness(Duration.ofMinutes(1), 0.0).dead().orElseThrow())
                .matches("\\d+ % of .* are in use after a collection");
    }
}
