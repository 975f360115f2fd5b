package dev.nospof.appimages.base.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.base.config.SettingsTestAccess;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallPolicyTest {
    private static final CallPolicy THREE_TIMES =
            new CallPolicy("orders", URI.create("http://orders"), Duration.ofMillis(1500), 3, Duration.ofMillis(50), 8);

    private static final Map<String, String> NUMBERS = Map.of(
            "ORDERS_TIME_LIMIT", "1s", "ORDERS_ATTEMPTS", "1", "ORDERS_FIRST_PAUSE", "50ms", "ORDERS_AT_ONCE", "8");

    private static URI address(Map<String, String> where) {
        var environment = new HashMap<>(NUMBERS);
        environment.putAll(where);
        return CallPolicy.read(SettingsTestAccess.with(environment), "orders").address();
    }

    @Test
    void findsItsNeighbourWhereThePlatformSaysThatItIs() {
        assertThat(address(Map.of("ORDERS_HOST", "orders.shop.svc", "ORDERS_PORT", "8080")))
                .isEqualTo(URI.create("http://orders.shop.svc:8080"));
    }

    @Test
    void findsItElsewhereWhereItIsToldTo() {
        assertThat(address(Map.of("ORDERS_URL", "https://orders.example", "ORDERS_HOST", "orders", "ORDERS_PORT", "1")))
                .isEqualTo(URI.create("https://orders.example"));
    }

    @Test
    void isRefusedWhereNobodySaysWhereItsNeighbourIs() {
        assertThatThrownBy(() -> address(Map.of())).hasMessageStartingWith("Setting 'orders.url' is not set.");
    }

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
