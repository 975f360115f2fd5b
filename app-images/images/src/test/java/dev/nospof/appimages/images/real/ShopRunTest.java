package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The images of the shop's services, in confined containers, with a database and a provider behind them. */
class ShopRunTest {
    private static final List<String> LIMITS = List.of("--memory-limit", Long.toString(192L << 20));

    @Test
    void takesAnOrderThroughAllFourServicesToItsEnd() throws Exception {
        try (Shop shop = new Shop(Machine.containerd())) {
            shop.provider();
            Container inventory = shop.start("inventory", LIMITS);
            Container payments = shop.start("payments", LIMITS);
            Container orders = shop.start("orders", LIMITS);
            Container storefront = shop.start("storefront", telling(LIMITS));
            List<Container> all = List.of(inventory, payments, orders, storefront);
            for (Container each : all) {
                each.untilReady(Shop.HEALTH, "/readyz");
                assertThat(each.status(Shop.HEALTH, "/livez")).isEqualTo(200);
                Confinement.holdsFor(each);
            }
            String accepted = storefront.post(
                    Shop.TRAFFIC, "/api/orders", "{\"items\":{\"apple\":2}}", "Idempotency-Key", "of-this-test");
            String order = accepted.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
            storefront.until(100, "the order's end", () -> got(storefront, "/api/orders/" + order)
                    .contains("\"completed\""));
            assertThat(got(storefront, "/")).contains("apple");
            assertThat(storefront.wholeLog())
                    .contains("dev.nospof.appimages.storefront.Storefront source: shared objects file");
            for (Container each : all) {
                assertThat(each.end("SIGTERM")).isEqualTo(128 + 15);
            }
        }
    }

    private static List<String> telling(List<String> limits) {
        List<String> options = new ArrayList<>(limits);
        options.addAll(List.of("--env", "JDK_JAVA_OPTIONS=-Xlog:class+load:stdout"));
        return options;
    }

    private static String got(Container container, String path) {
        try {
            return container.get(Shop.TRAFFIC, path);
        } catch (java.io.IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
