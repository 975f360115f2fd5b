package dev.nospof.appimages.inventory;

import dev.nospof.appimages.base.Parts;
import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import dev.nospof.appimages.base.http.Route;
import dev.nospof.appimages.base.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The inventory service: {@code GET /stock}, {@code POST /reservations}, {@code DELETE /reservations/{order}}. All may be repeated.
 */
public final class Inventory {
    private static final List<String> GOODS = List.of("apple", "bread", "cheese", "olives", "tea");

    private Inventory() {}

    public static void main(String[] arguments) {
        Service.run("inventory", Inventory.class, Inventory::assemble);
    }

    /** Builds the service's routes; also how tests start it inside their own JVM. */
    public static List<Route> assemble(Parts parts) {
        Store store = new Store(parts.database(Inventory.class));
        int initial = parts.settings().count("stock.initial", 0);
        parts.prepare(() -> store.stock(GOODS, initial, Deadline.in(Duration.ofSeconds(5))));
        return List.of(
                Route.get(
                        "/stock",
                        Priority.NORMAL,
                        request -> Reply.json(200, Map.of("available", store.available(request.deadline())))),
                Route.post("/reservations", Priority.CRITICAL, request -> reserve(store, request)),
                Route.delete("/reservations/{order}", Priority.CRITICAL, request -> release(store, request)));
    }

    private static Reply reserve(Store store, Request request) {
        Wanted wanted = request.bodyAs(Wanted.class);
        if (!request.idempotencyKey().equals(wanted.orderId())) {
            throw new BadRequest(
                    "The header Idempotency-Key is not the orderId. Reservations are known by their order; send its id.");
        }
        return switch (store.reserve(wanted, request.deadline())) {
            case RESERVED -> Reply.json(200, Map.of("reserved", true));
            case REFUSED ->
                Reply.problem(409, "Out of stock", "There were not enough of the goods; nothing is set aside.");
            case RELEASED ->
                Reply.problem(410, "Released", "The order's goods were put back; none will be set aside for it again.");
            case MISMATCH ->
                Reply.problem(
                        422,
                        "Order in use",
                        "Other goods are set aside for this order. Nothing was changed; an order's goods are asked for as they were the first time.");
        };
    }

    private static Reply release(Store store, Request request) {
        String order = request.path().get(0);
        if (!order.matches(Wanted.ORDER)) {
            throw new BadRequest("The path's order is malformed, needs 8 to 64 letters, digits or dashes.");
        }
        store.release(order, request.deadline());
        return Reply.json(200, Map.of("released", true));
    }
}
