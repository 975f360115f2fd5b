package dev.nospof.appimages.base.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.base.time.Elsewhere;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Duration TARGET = Duration.ofNanos(1);
    private static final int CEILING = 40;

    private final AdaptiveLimit limit = new AdaptiveLimit(4, CEILING, TARGET);
    private final Admission admission = new Admission(limit, 1_000_000);

    /** Every answer is slower than the target, so that only whose time it was decides. */
    @Test
    void letsNoFewerInBecauseAnotherServiceIsSlow() {
        serve(() -> Elsewhere.waited(Duration.ofHours(1).toNanos()));

        assertThat(limit.limit()).isGreaterThanOrEqualTo(CEILING / 2);
    }

    @Test
    void letsFewerInWhenItIsSlowItself() {
        serve(() -> {});

        assertThat(limit.limit()).isEqualTo(4);
    }

    /** What an earlier request on the same thread waited, or work between requests, is no excuse. */
    @Test
    void countsEachRequestsOwnWaiting() {
        Elsewhere.waited(Duration.ofHours(1).toNanos());
        serve(() -> {});

        assertThat(limit.limit()).isEqualTo(4);
    }

    private void serve(Runnable work) {
        for (int i = 0; i < 100; i++) {
            var answer = admission.guard(
                    Priority.NORMAL,
                    () -> {
                        work.run();
                        return "served";
                    },
                    refused -> "refused");
            assertThat(answer).isEqualTo("served");
        }
    }
}
