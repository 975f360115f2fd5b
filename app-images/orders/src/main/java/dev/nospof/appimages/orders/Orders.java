package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.Parts;
import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.call.CallPolicy;
import dev.nospof.appimages.base.database.Database;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import dev.nospof.appimages.base.http.Route;
import dev.nospof.appimages.base.telemetry.Telemetry;
import java.util.List;

/**
 * The orders service: {@code POST /orders} with an idempotency key answers 202 once the order is durable, whatever inventory and
 * payments do; {@code GET /orders/{id}} tells what became of it. It needs its database, and nothing else, to take an order.
 */
public final class Orders {
    private final Book book;
    private final Relay relay;
    private final Telemetry telemetry;

    private Orders(Book book, Relay relay, Telemetry telemetry) {
        this.book = book;
        this.relay = relay;
        this.telemetry = telemetry;
    }

    public static void main(String[] arguments) {
        Service.run("orders", Orders.class, Orders::assemble);
    }

    /** Builds the service's routes and its relay; also how tests start it inside their own JVM. */
    public static List<Route> assemble(Parts parts) {
        CallPolicy inventory = CallPolicy.read(parts.settings(), "inventory");
        CallPolicy payments = CallPolicy.read(parts.settings(), "payments");
        QueueSettings queue = QueueSettings.read(parts.settings()).mustHold(inventory, payments);
        Database database = parts.database(Orders.class);
        Completion completion = new Completion(parts.neighbour(inventory), parts.neighbour(payments));
        Relay relay = parts.closing(new Relay(
                new Outbox(database, queue.lease(), queue.furthestAhead()), completion, queue, parts.telemetry()));
        parts.prepare(relay::start);
        Orders orders = new Orders(new Book(database), relay, parts.telemetry());
        return List.of(
                Route.post("/orders", Priority.CRITICAL, orders::accept),
                Route.get("/orders/{id}", Priority.DEFERRABLE, orders::find));
    }

    private Reply accept(Request request) {
        return book.accept(
                        request.idempotencyKey(),
                        request.bodyAs(NewOrder.class),
                        telemetry.currentTrace(),
                        request.deadline())
                .map(this::accepted)
                .orElseGet(
                        () -> Reply.problem(
                                422,
                                "Key in use",
                                "The key was used for another order. This one was not accepted; send it with a key of its own."));
    }

    private Reply accepted(Order order) {
        relay.wake();
        return Reply.json(202, order);
    }

    private Reply find(Request request) {
        return book.find(request.path().get(0), request.deadline())
                .map(order -> Reply.json(200, order))
                .orElseGet(() -> Reply.problem(404, "Not found", "There is no such order."));
    }
}
