package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.call.Answer;
import dev.nospof.appimages.base.call.Call;
import dev.nospof.appimages.base.call.Neighbour;
import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.http.Unavailable;
import dev.nospof.appimages.base.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way of an accepted order to its end: goods set aside, then paid; a declined order's goods go back. Every step carries the order's
 * id as its key, so the whole may be begun again from the start as often as it takes.
 */
final class Completion {
    private final Neighbour inventory;
    private final Neighbour payments;

    Completion(Neighbour inventory, Neighbour payments) {
        this.inventory = inventory;
        this.payments = payments;
    }

    /** How many orders at a time can be expected to come to their end now. */
    int welcome() {
        return Math.min(inventory.welcome(), payments.welcome());
    }

    /** How many orders at a time can be expected to have their goods set aside now. */
    int welcomeGoods() {
        return inventory.welcome();
    }

    /** Has this run whenever one of the two may have become welcome. Must return at once. */
    void onTurn(Runnable told) {
        inventory.onTurn(told);
        payments.onTurn(told);
    }

    /**
     * The order's final state.
     *
     * @throws RuntimeException if a step had no clear outcome; to be tried again
     */
    String complete(Message message, Deadline deadline) {
        return setAside(message, deadline).orElseGet(() -> pay(message, deadline));
    }

    /**
     * Sets the order's goods aside; its final state where that ends it.
     *
     * @throws RuntimeException if there was no clear outcome; to be tried again
     */
    Optional<String> setAside(Message message, Deadline deadline) {
        return switch (goods(message, deadline)) {
            case REFUSED -> Optional.of("out-of-stock");
            // An earlier try came this far and could not write it down.
            case RELEASED -> Optional.of("declined");
            case SET_ASIDE -> Optional.empty();
        };
    }

    /**
     * The final state of an order whose goods are set aside.
     *
     * @throws RuntimeException if a step had no clear outcome; to be tried again
     */
    String pay(Message message, Deadline deadline) {
        if (paid(message, deadline)) {
            return "completed";
        }
        mustSucceed(inventory.call(Call.delete("/reservations/" + message.orderId()), deadline));
        return "declined";
    }

    /** What inventory says of an order's goods; its answers are final. */
    private enum Goods {
        SET_ASIDE,
        /** There were not enough of them. */
        REFUSED,
        /** They were put back, which is done for a declined order and for no other. */
        RELEASED
    }

    private Goods goods(Message message, Deadline deadline) {
        List<Map<String, Object>> items = message.order().items().stream()
                .map(item -> Map.<String, Object>of("sku", item.sku(), "quantity", item.quantity()))
                .toList();
        String body = Json.write(Map.of("orderId", message.orderId(), "items", items));
        Answer answer = inventory.call(Call.post("/reservations", message.orderId(), body), deadline);
        return switch (answer.status()) {
            case 409 -> Goods.REFUSED;
            case 410 -> Goods.RELEASED;
            default -> {
                mustSucceed(answer);
                yield Goods.SET_ASIDE;
            }
        };
    }

    private boolean paid(Message message, Deadline deadline) {
        Map<String, Object> charge = Map.of(
                "orderId", message.orderId(),
                "cents", message.order().totalCents(),
                "currency", message.order().currency());
        Answer answer = payments.call(Call.post("/charges", message.orderId(), Json.write(charge)), deadline);
        return answer.status() != 402 && mustSucceed(answer);
    }

    private static boolean mustSucceed(Answer answer) {
        if (!answer.succeeded()) {
            throw new Unavailable("A step was answered with " + answer.status() + ".");
        }
        return true;
    }
}
