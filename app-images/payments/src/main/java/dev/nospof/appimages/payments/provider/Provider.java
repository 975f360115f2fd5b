package dev.nospof.appimages.payments.provider;

import dev.nospof.appimages.base.Parts;
import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import dev.nospof.appimages.base.http.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The payment provider: {@code POST /payments}. Declines amounts that end in 13 cents, so that declining can be seen. With an
 * idempotency key it pays once; without one it pays as often as it is asked.
 */
public final class Provider {
    private Provider() {}

    public static void main(String[] arguments) {
        Service.run("provider", Provider.class, Provider::assemble);
    }

    /** Builds the service's routes; also how tests start it inside their own JVM. */
    public static List<Route> assemble(Parts parts) {
        Ledger ledger = parts.closing(new Ledger(Path.of(parts.settings().text("ledger.file"))));
        return List.of(Route.post("/payments", Priority.CRITICAL, request -> pay(ledger, request)));
    }

    /** What is asked of it. */
    record Payment(String orderId, long cents, String currency) {
        Payment {
            if (!orderId.matches("[A-Za-z0-9-]{1,64}")) {
                throw new BadRequest("orderId is '" + orderId + "', needs 1 to 64 letters, digits or dashes.");
            }
            if (cents < 1) {
                throw new BadRequest("cents is " + cents + ", needs at least 1.");
            }
        }
    }

    private static Reply pay(Ledger ledger, Request request) {
        Payment payment = request.bodyAs(Payment.class);
        if (payment.cents() % 100 == 13) {
            return Reply.problem(402, "Declined", "The card was declined.");
        }
        return Reply.json(
                200,
                Map.of("reference", ledger.pay(request.header("Idempotency-Key"), payment.orderId(), payment.cents())));
    }
}
