package dev.nospof.appimages.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.FakeNeighbour;
import dev.nospof.appimages.testkit.FakeNeighbour.Says;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.InThisJvm;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visitors and programs may rely on. */
class StorefrontTest {
    private static final Http HTTP = new Http();
    private static final Says STOCK =
            Says.now(200, "{\"available\":{\"apple\":7,\"bread\":0,\"cheese\":3,\"olives\":2,\"tea\":41}}");
    private static final Says TAKEN = Says.now(202, "{\"id\":\"order-0001\",\"state\":\"accepted\",\"order\":{}}");
    private final FakeNeighbour inventory = new FakeNeighbour(asked -> STOCK);
    private final FakeNeighbour orders = new FakeNeighbour(asked -> TAKEN);
    private Service service;

    @BeforeEach
    void start() {
        start(Map.of("STOCK_FRESH_FOR", "20s", "INVENTORY_TIME_LIMIT", "2s"));
    }

    private void start(Map<String, String> more) {
        Map<String, String> environment =
                InThisJvm.settings(Map.of("ORDERS_URL", orders.url(), "INVENTORY_URL", inventory.url()), more);
        service = Service.start("storefront", Storefront.class, environment, Storefront::assemble);
        InThisJvm.awaitReady(service.healthPort());
    }

    @AfterEach
    void stop() {
        service.close();
        inventory.close();
        orders.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + service.port() + path;
    }

    private Http.Answer checkout(String cookie) {
        return HTTP.post(url("/checkout/key-12345"), "", Map.of("Cookie", cookie));
    }

    @Test
    void showsCatalogueAndLiveStock() {
        String page = HTTP.get(url("/")).body();
        assertThat(page)
                .contains("Black tea, 100 g")
                .contains("5.75 €")
                .contains("<td class=\"stock\">41</td>")
                .doesNotContain("id=\"notice\"");
        assertThat(HTTP.get(url("/api/catalogue")).body())
                .contains("{\"available\":41,\"cents\":575,\"name\":\"Black tea, 100 g\",\"sku\":\"tea\"}")
                .contains("\"live\":true");
    }

    @Test
    void saysSoWhereStockIsNotKnown() {
        inventory.behave(asked -> Says.now(503, ""));
        assertThat(HTTP.get(url("/")).body())
                .contains("Stock levels are not known at the moment. You can order all the same.")
                .contains("Black tea");
        assertThat(HTTP.get(url("/api/catalogue")).status()).isEqualTo(200);
    }

    @Test
    void showsTheLastKnownStockAndSaysSoWhileInventoryIsSlow() {
        service.close();
        start(Map.of("STOCK_FRESH_FOR", "1ms", "INVENTORY_TIME_LIMIT", "200ms"));
        Eventually.holds("the stock was read once", Duration.ofSeconds(30), () -> HTTP.get(url("/"))
                .body()
                .contains("<td class=\"stock\">41</td>"));
        inventory.behave(asked -> new Says(200, STOCK.body().replace("41", "40"), 4000));
        Http.Answer page = HTTP.get(url("/"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<td class=\"stock\">41</td>")
                .containsPattern("Stock levels are as of \\d+ s ago. You can order all the same.");
        assertThat(HTTP.get(url("/api/catalogue")).body())
                .contains("\"available\":41")
                .contains("\"live\":false");
        assertThat(checkout("cart=tea_2").status()).isEqualTo(303);
    }

    @Test
    void putsGoodsIntoTheCart() {
        Http.Answer added = HTTP.post(url("/cart/tea"), "", Map.of("Cookie", "cart=tea_1.apple_2"));
        assertThat(added.status()).isEqualTo(303);
        assertThat(added.header("set-cookie").orElseThrow())
                .startsWith("cart=apple_2.tea_2;")
                .contains("SameSite=Strict");
        assertThat(HTTP.send("GET", url("/api/cart"), "", Map.of("Cookie", "cart=apple_2.tea_2"))
                        .body())
                .isEqualTo("{\"items\":{\"apple\":2,\"tea\":2},\"totalCents\":1748}");
    }

    @Test
    void leavesOutOfACookieWhatNoCartHolds() {
        String cookie = "cart=tea_1.caviar_5.apple_-3.bread_1000.<script>_1";
        assertThat(HTTP.send("GET", url("/api/cart"), "", Map.of("Cookie", cookie))
                        .body())
                .isEqualTo("{\"items\":{\"tea\":1},\"totalCents\":575}");
    }

    @Test
    void changesACartForPrograms() {
        Http.Answer changed = HTTP.send("PUT", url("/api/cart/tea"), "{\"quantity\":3}", Map.of());
        assertThat(changed.body()).isEqualTo("{\"items\":{\"tea\":3},\"totalCents\":1725}");
        assertThat(HTTP.send("PUT", url("/api/cart/tea"), "{\"quantity\":100}", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(HTTP.send("PUT", url("/api/cart/caviar"), "{\"quantity\":1}", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ordersTheCartAtTheCataloguesPrices() {
        Http.Answer answer = checkout("cart=tea_2");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).hasValue("/orders/order-0001");
        assertThat(orders.asked().get(0).body())
                .isEqualTo("{\"currency\":\"EUR\",\"items\":[{\"quantity\":2,\"sku\":\"tea\",\"unitCents\":575}]}");
        assertThat(orders.asked().get(0).headers()).containsEntry("idempotency-key", "key-12345");
    }

    @Test
    void ordersForPrograms() {
        Http.Answer answer =
                HTTP.post(url("/api/orders"), "{\"items\":{\"tea\":1}}", Map.of("Idempotency-Key", "key-12345"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).contains("\"state\":\"accepted\"");
        assertThat(HTTP.post(url("/api/orders"), "{\"items\":{\"tea\":1}}", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(HTTP.post(url("/api/orders"), "{\"items\":{}}", Map.of("Idempotency-Key", "key-12345"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void offersTheSameOrderAgainWhereItIsNotKnownWhetherItWasTaken() {
        orders.behave(asked -> Says.now(503, ""));
        Http.Answer answer = checkout("cart=tea_2");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .contains("It will not be ordered twice".toLowerCase(java.util.Locale.ROOT))
                .contains("action=\"/checkout/key-12345\"");
    }

    @Test
    void repeatsAnOrderThatWasNotTakenAtFirst() {
        java.util.concurrent.atomic.AtomicInteger times = new java.util.concurrent.atomic.AtomicInteger();
        orders.behave(asked -> times.incrementAndGet() == 1 ? Says.now(503, "") : TAKEN);
        assertThat(checkout("cart=tea_2").status()).isEqualTo(303);
        assertThat(orders.asked()).hasSize(2);
    }

    @Test
    void tellsWhatBecameOfAnOrder() {
        orders.behave(asked -> Says.now(200, "{\"id\":\"order-0001\",\"state\":\"declined\",\"order\":{}}"));
        assertThat(HTTP.get(url("/orders/order-0001")).body())
                .contains("The payment was declined. You were not charged.");
    }

    @Test
    void forbidsScriptsOnItsPages() {
        assertThat(HTTP.get(url("/")).header("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'");
    }
}
