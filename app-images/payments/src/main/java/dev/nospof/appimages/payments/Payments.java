package dev.nospof.appimages.payments;

import dev.nospof.appimages.base.Parts;
import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.call.Answer;
import dev.nospof.appimages.base.call.Call;
import dev.nospof.appimages.base.call.CallFailed;
import dev.nospof.appimages.base.call.CallPolicy;
import dev.nospof.appimages.base.call.Neighbour;
import dev.nospof.appimages.base.config.BadSettings;
import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import dev.nospof.appimages.base.http.Route;
import dev.nospof.appimages.base.http.Unavailable;
import dev.nospof.appimages.base.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The payments service: {@code POST /charges} with an idempotency key charges once, however often it is repeated and whoever dies
 * meanwhile. Answers 200 (charged), 402 (declined), 409 (someone is at it, ask again), 422 (the key is another request's).
 */
public final class Payments {
    private final Charges charges;
    private final Neighbour provider;

    private Payments(Charges charges, Neighbour provider) {
        this.charges = charges;
        this.provider = provider;
    }

    public static void main(String[] arguments) {
        Service.run("payments", Payments.class, Payments::assemble);
    }

    /** Builds the service's routes; also how tests start it inside their own JVM. */
    public static List<Route> assemble(Parts parts) {
        Duration budget = parts.requestBudget();
        Duration bookkeeping = parts.settings().duration("charge.bookkeeping");
        CallPolicy policy = CallPolicy.read(parts.settings(), "provider")
                .mustFit("request.budget less charge.bookkeeping", budget.minus(bookkeeping));
        Duration lease = parts.settings().duration("charge.lease");
        if (budget.compareTo(lease) > 0) {
            throw BadSettings.doesNotFit(
                    "A charge (request.budget)",
                    budget,
                    "charge.lease",
                    lease,
                    "Two callers could ask the provider for the same charge at once.");
        }
        Payments payments = new Payments(new Charges(parts.database(Payments.class), lease), parts.neighbour(policy));
        return List.of(Route.post("/charges", Priority.CRITICAL, payments::charge));
    }

    private Reply charge(Request request) {
        String key = request.idempotencyKey();
        ChargeRequest wanted = request.bodyAs(ChargeRequest.class);
        return switch (charges.begin(key, Json.write(wanted), request.deadline())) {
            case MINE -> askProvider(key, wanted, request.deadline());
            case CHARGED -> charged();
            case DECLINED -> declined();
            case UNDER_WAY ->
                Reply.problem(409, "Under way", "This charge is being made. Ask again with the same key.")
                        .with("Retry-After", "1");
            case MISMATCH ->
                Reply.problem(
                        422, "Key in use", "The key was used for another charge. Nothing was charged for this one.");
        };
    }

    private Reply askProvider(String key, ChargeRequest wanted, Deadline deadline) {
        Answer answer;
        try {
            answer = provider.call(Call.post("/payments", key, Json.write(wanted)), deadline);
        } catch (CallFailed unknown) {
            charges.unfinished(key, deadline);
            throw new Unavailable(
                    "The payment provider gave no answer; nothing is lost, the charge goes on with its key.", unknown);
        }
        if (answer.succeeded()) {
            charges.charged(key, wanted, answer.as(Receipt.class).reference(), deadline);
            return charged();
        }
        if (answer.status() == 402) {
            charges.declined(key, deadline);
            return declined();
        }
        throw new BadRequest("The payment provider refused the request with " + answer.status() + ".");
    }

    /** What the provider answers. */
    record Receipt(String reference) {}

    private static Reply charged() {
        return Reply.json(200, Map.of("state", "charged"));
    }

    private static Reply declined() {
        return Reply.problem(402, "Declined", "The payment provider declined. Nothing was charged.");
    }
}
