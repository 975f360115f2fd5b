package dev.nospof.appimages.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.InThisJvm;
import dev.nospof.appimages.testkit.TemporaryPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers may rely on. */
class InventoryTest {
    private static final Http HTTP = new Http();

    @AutoClose
    private static TemporaryPostgres postgres;

    @AutoClose
    private static Service service;

    @BeforeAll
    static void start() {
        postgres = TemporaryPostgres.start();
        Map<String, String> environment = InThisJvm.settings(
                TemporaryPostgres.environment("postgres", postgres.port()), Map.of("STOCK_INITIAL", "10"));
        service = Service.start("inventory", Inventory.class, environment, Inventory::assemble);
        InThisJvm.awaitReady(service.healthPort());
    }

    @BeforeEach
    void refill() {
        postgres.execute("postgres", "DELETE FROM reservations; UPDATE stock SET available = 10");
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + service.port() + path;
    }

    private static Http.Answer reserve(String order, String items) {
        return HTTP.post(
                url("/reservations"),
                "{\"orderId\":\"" + order + "\",\"items\":[" + items + "]}",
                Map.of("Idempotency-Key", order));
    }

    private static String item(String sku, int quantity) {
        return "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
    }

    private static long available(String sku) {
        return postgres.number("postgres", "SELECT available FROM stock WHERE sku = '" + sku + "'");
    }

    @Test
    void tellsWhatIsThere() {
        assertThat(HTTP.get(url("/stock")).body())
                .isEqualTo("{\"available\":{\"apple\":10,\"bread\":10,\"cheese\":10,\"olives\":10,\"tea\":10}}");
    }

    @Test
    void setsGoodsAsideOnceHoweverOftenItIsAsked() {
        assertThat(reserve("order-0001", item("tea", 4)).status()).isEqualTo(200);
        assertThat(reserve("order-0001", item("tea", 4)).status()).isEqualTo(200);
        assertThat(available("tea")).isEqualTo(6);
    }

    @Test
    void setsAsideAllOrNothing() {
        assertThat(reserve("order-0002", item("apple", 3) + "," + item("tea", 11))
                        .status())
                .isEqualTo(409);
        assertThat(available("apple")).isEqualTo(10);
        assertThat(available("tea")).isEqualTo(10);
    }

    @Test
    void putsGoodsBackOnceHoweverOftenItIsAsked() {
        reserve("order-0003", item("tea", 4));
        assertThat(HTTP.send("DELETE", url("/reservations/order-0003"), "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(HTTP.send("DELETE", url("/reservations/order-0003"), "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(available("tea")).isEqualTo(10);
    }

    @Test
    void doesNotSetAsideAgainWhatWasPutBack() {
        reserve("order-0004", item("tea", 4));
        HTTP.send("DELETE", url("/reservations/order-0004"), "", Map.of());
        assertThat(reserve("order-0004", item("tea", 4)).status()).isEqualTo(410);
        assertThat(available("tea")).isEqualTo(10);
    }

    @Test
    void remembersThatItRefused() {
        assertThat(reserve("order-0007", item("tea", 11)).status()).isEqualTo(409);
        postgres.execute("postgres", "UPDATE stock SET available = 100");
        assertThat(reserve("order-0007", item("tea", 11)).status()).isEqualTo(409);
        assertThat(available("tea")).isEqualTo(100);
    }

    @Test
    void setsNothingAsideForAnOrderThatWasGivenUpBeforeItAsked() {
        HTTP.send("DELETE", url("/reservations/order-0008"), "", Map.of());
        assertThat(reserve("order-0008", item("tea", 4)).status()).isEqualTo(410);
        assertThat(available("tea")).isEqualTo(10);
    }

    @Test
    void refusesOtherGoodsForTheSameOrder() {
        reserve("order-0009", item("tea", 4));
        assertThat(reserve("order-0009", item("tea", 5)).status()).isEqualTo(422);
        assertThat(available("tea")).isEqualTo(6);
    }

    @Test
    void putsNothingBackFromADamagedRecord() {
        reserve("order-0010", item("tea", 4));
        postgres.execute("postgres", "UPDATE reservations SET goods = replace(goods, '4', '9')");
        assertThat(HTTP.send("DELETE", url("/reservations/order-0010"), "", Map.of())
                        .status())
                .isEqualTo(500);
        assertThat(available("tea")).isEqualTo(6);
    }

    @Test
    void neverPromisesMoreThanIsThere() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 25)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> reserve("order-1%03d".formatted(each), item("tea", 1) + "," + item("bread", 1))
                                .status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(10);
        assertThat(available("tea")).isZero();
        assertThat(available("bread")).isZero();
    }

    @Test
    void refusesWhatIsNoReservation() {
        assertThat(reserve("order-0005", item("tea", 0)).status()).isEqualTo(400);
        assertThat(reserve("order-0005", "").status()).isEqualTo(400);
        assertThat(reserve("o", item("tea", 1)).status()).isEqualTo(400);
        assertThat(reserve("order-0005", "{\"sku\":null,\"quantity\":1}").status())
                .isEqualTo(400);
        assertThat(HTTP.post(url("/reservations"), "{", Map.of("Idempotency-Key", "order-0005"))
                        .status())
                .isEqualTo(400);
        assertThat(HTTP.post(
                                url("/reservations"),
                                "{\"orderId\":\"order-0005\",\"items\":[" + item("tea", 1) + "]}",
                                Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(reserve("order-0006", item("caviar", 1)).status()).isEqualTo(409);
        assertThat(HTTP.send("DELETE", url("/reservations/o"), "", Map.of()).status())
                .isEqualTo(400);
    }
}
