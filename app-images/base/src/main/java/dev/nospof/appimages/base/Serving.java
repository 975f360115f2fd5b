package dev.nospof.appimages.base;

import dev.nospof.appimages.base.admission.Admission;
import dev.nospof.appimages.base.call.CallFailed;
import dev.nospof.appimages.base.faults.FaultSwitches;
import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import dev.nospof.appimages.base.http.Route;
import dev.nospof.appimages.base.http.Unavailable;
import dev.nospof.appimages.base.telemetry.Telemetry;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What surrounds every request: trace, admission, its time limit, its metrics, and an honest answer to every failure. */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Telemetry telemetry;
    private final Admission admission;
    private final FaultSwitches faults;
    private final List<Route> unguarded;

    /** The unguarded must get through a full house: they ask whether the house is open at all. */
    Serving(Telemetry telemetry, Admission admission, FaultSwitches faults, List<Route> unguarded) {
        this.unguarded = List.copyOf(unguarded);
        this.telemetry = telemetry;
        this.admission = admission;
        this.faults = faults;
    }

    Reply answer(Route route, Request request) {
        if (unguarded.contains(route)) {
            return plainly(route, request);
        }
        long start = System.nanoTime();
        Reply reply = telemetry.serving(
                route.method() + " " + route.template(),
                request.headers(),
                () -> admission.guard(route.priority(), () -> guarded(() -> work(route, request)), this::refusal));
        telemetry.answered(route.method(), route.template(), reply.status(), System.nanoTime() - start);
        return reply;
    }

    private Reply work(Route route, Request request) {
        faults.beforeWork();
        if (request.deadline().hasPassed()) {
            return Reply.problem(504, "Too late", "The caller's time was over before the work began.");
        }
        return route.handler().answer(request);
    }

    private Reply refusal(Admission.Outcome outcome) {
        telemetry.count("admission.refused", "outcome", outcome.name());
        return switch (outcome) {
            case TOO_MANY ->
                Reply.problem(429, "Too many requests", "Ask again in a second.")
                        .with("Retry-After", "1");
            case NO_PLACE, ADMITTED -> busy("As many requests as can be served in time are under way.");
        };
    }

    /** The health port's: no admission, no trace, and nothing that a drill could slow. */
    static Reply plainly(Route route, Request request) {
        return guarded(() -> route.handler().answer(request));
    }

    private static Reply guarded(Supplier<Reply> work) {
        try {
            return work.get();
        } catch (BadRequest bad) {
            return Reply.problem(400, "Bad request", bad.getMessage());
        } catch (Unavailable | CallFailed later) {
            LOG.warn("Not available: {}", later.getMessage());
            return busy(later.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.error("A request failed.", unforeseen);
            return Reply.problem(500, "Internal error", "The request failed; the log has why.");
        }
    }

    private static Reply busy(String why) {
        return Reply.problem(503, "Not available", why).with("Retry-After", "1");
    }
}
