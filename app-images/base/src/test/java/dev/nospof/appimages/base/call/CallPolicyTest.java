package dev.nospof.appimages.base.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallPolicyTest {
    private static final CallPolicy THREE_TIMES =
            new CallPolicy("orders", URI.create("http://orders"), Duration.ofMillis(1500), 3, Duration.ofMillis(50), 8);

    @Test
    void addsUpAllAttemptsAndTheLongestPauses() {
        assertThat(THREE_TIMES.worstCase()).isEqualTo(Duration.ofMillis(3 * 1500 + 50 + 100));
    }

    @Test
    void fitsWhatIsJustLongEnough() {
        assertThat(THREE_TIMES.mustFit("request.budget", Duration.ofMillis(4650)))
                .isEqualTo(THREE_TIMES);
    }

    @Test
    void isRefusedWhereItsRetriesOutlastItsCaller() {
        assertThatThrownBy(() -> THREE_TIMES.mustFit("request.budget", Duration.ofMillis(4649)))
                .hasMessage("""
                        A call of orders (3 attempts) may take 4650 ms, and request.budget is 4649 ms.
                        The last attempts would work for a caller that has gone.
                        Shorten the first or lengthen the second.""");
    }
}
