package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.payments.provider.Provider;
import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.OpenLoad;
import dev.nospof.appimages.testkit.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NegativeControlTest {
    private static final int ORDERS = 60;

    /** The same provider, the same two faults (slower than its callers wait, orders killed), the same books. */
    @Test
    void aMemoryQueueWithoutKeysLosesOrdersAndChargesTwice(@TempDir Path folder) throws Exception {
        Path ledger = folder.resolve("provider-ledger");
        try (ServiceProcess provider = new ServiceProcess(
                        "provider",
                        Provider.class.getName(),
                        Map.of("LEDGER_FILE", ledger.toString(), "FAULTS_ENABLED", "true"),
                        folder);
                ServiceProcess orders = new ServiceProcess(
                        "forgetful", ForgetfulOrders.class.getName(), Map.of("PROVIDER_URL", provider.url()), folder)) {
            provider.start().awaitReady();
            orders.start().awaitReady();
            String faults = "http://127.0.0.1:" + provider.healthPort() + "/faults/";
            new Http().post(faults + "slow", "{\"amount\": 400}", Map.of());

            OpenLoad.Outcome outcome = new OpenLoad(100, 5)
                    .run(
                            ORDERS,
                            each -> OpenLoad.post(
                                    orders.url() + "/orders",
                                    UUID.randomUUID().toString(),
                                    "{}",
                                    Duration.ofSeconds(6)));
            Eventually.holds("two payments are on the ledger", Duration.ofSeconds(30), () -> lines(ledger) >= 2);
            orders.kill();
            new Http().post(faults + "heal", "", Map.of());
            orders.start().awaitReady();

            Reconciliation books = Reconciliation.of(remembered(ledger), outcome.acknowledged(), Map.of());
            System.out.println("Negative control: " + books);
            assertThat(books.acknowledged()).isEqualTo(ORDERS);
            assertThat(books.times(Reconciliation.LOST)).isPositive();
            assertThat(books.times(Reconciliation.CHARGED_TWICE)).isPositive();
        }
    }

    /** Its memory is gone with its process: of an order there is a trace only where the provider was paid. */
    private static Books remembered(Path ledger) {
        Map<String, List<Long>> paid = Books.payments(ledger);
        SortedMap<String, Integer> none = new TreeMap<>();
        return new Books(
                each(paid, order -> new Books.Order(order, "completed", 575, none)),
                each(paid, order -> "charged"),
                each(paid, order -> 575L),
                0,
                paid,
                each(paid, order -> new Books.Reservation("reserved", none)),
                Map.of());
    }

    private static <T> Map<String, T> each(Map<String, ?> orders, Function<String, T> value) {
        return orders.keySet().stream().collect(Collectors.toMap(order -> order, value));
    }

    private static long lines(Path ledger) {
        try {
            return Files.exists(ledger) ? Files.readAllLines(ledger).size() : 0;
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
