package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.call.Answer;
import dev.nospof.appimages.base.call.Call;
import dev.nospof.appimages.base.call.Neighbour;
import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.http.Unavailable;
import dev.nospof.appimages.base.time.Deadline;
import java.util.List;
import java.util.Map;

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

    /** Whether an order that is begun now can be expected to come to its end. */
    boolean isWorthTrying() {
        return inventory.isCalledFreely() && payments.isCalledFreely();
    }

    /**
     * The order's final state.
     *
     * @throws RuntimeException if a step had no clear outcome; to be tried again
     */
    String complete(Message message, Deadline deadline) {
        return switch (goods(message, deadline)) {
            case REFUSED -> "out-of-stock";
            // An earlier try came this far and could not write it down.
            case RELEASED -> "declined";
            case SET_ASIDE -> pay(message, deadline);
        };
    }

    private String pay(Message message, Deadline deadline) {
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
