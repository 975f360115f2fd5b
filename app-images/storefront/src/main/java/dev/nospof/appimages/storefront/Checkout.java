package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.call.Answer;
import dev.nospof.appimages.base.call.Call;
import dev.nospof.appimages.base.call.Neighbour;
import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.time.Deadline;
import java.util.List;
import java.util.Map;

/** Hands a cart to orders, at the catalogue's prices, and asks what became of it. */
final class Checkout {
    private final Neighbour orders;
    private final Catalogue catalogue;

    Checkout(Neighbour orders, Catalogue catalogue) {
        this.orders = orders;
        this.catalogue = catalogue;
    }

    /** What orders answers. */
    record Order(String id, String state, Map<String, Object> order) {}

    /**
     * The order for this key, accepted durably.
     *
     * @throws dev.nospof.appimages.base.call.CallFailed if it is not known whether it was; to be repeated with the same key
     */
    Order place(String key, Cart cart, Deadline deadline) {
        if (cart.isEmpty()) {
            throw new BadRequest("The cart is empty. There is nothing to order; put something in first.");
        }
        List<Map<String, Object>> items = cart.quantities().entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "sku", entry.getKey(),
                        "quantity", entry.getValue(),
                        "unitCents",
                                catalogue.find(entry.getKey()).orElseThrow().cents()))
                .toList();
        String body = Json.write(Map.of("items", items, "currency", "EUR"));
        return understood(orders.call(Call.post("/orders", key, body), deadline));
    }

    Order find(String id, Deadline deadline) {
        if (!id.matches("[A-Za-z0-9-]{8,64}")) {
            throw new BadRequest("The order's id is malformed.");
        }
        return understood(orders.call(Call.get("/orders/" + id), deadline));
    }

    private static Order understood(Answer answer) {
        if (!answer.succeeded()) {
            throw new BadRequest(
                    answer.status() == 404
                            ? "There is no such order."
                            : "The order was not taken (" + answer.status() + ").");
        }
        return answer.as(Order.class);
    }
}
