package dev.nospof.appimages.base.health;

import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the platform asks.
 *
 * <ul>
 *   <li>{@code /livez}: restart me if this is not 200.
 *   <li>{@code /readyz}: send me requests while this is 200. Falls as soon as the process is asked to stop. A lost dependency does not
 *       take it down: all replicas share it, and an honest 503 with a Retry-After is better than no endpoint at all.
 *   <li>{@code /startupz}: 200 once start-up is over; until then the other probes are held back.
 * </ul>
 */
public final class HealthRoutes {
    private HealthRoutes() {}

    /** The three questions; asked on either port, so that a platform that knows of one port only can ask them, too. */
    public static List<Route> probes(Liveness liveness, Supplier<Phase> phase) {
        return List.of(
                Route.get("/livez", Priority.CRITICAL, request -> live(liveness.dead())),
                Route.get("/readyz", Priority.CRITICAL, request -> in(phase.get(), phase.get() == Phase.SERVING)),
                Route.get("/startupz", Priority.CRITICAL, request -> in(phase.get(), phase.get() != Phase.STARTING)));
    }

    /** For the health port only: what a process tells of itself is not for everyone who may send it requests. */
    public static Route metrics(Supplier<String> metrics) {
        return Route.get("/metrics", Priority.CRITICAL, request -> Reply.text(200, metrics.get())
                .with("Content-Type", "text/plain; version=0.0.4; charset=utf-8"));
    }

    private static Reply live(Optional<String> dead) {
        return dead.map(why -> Reply.text(503, why + "\n")).orElseGet(() -> Reply.text(200, "live\n"));
    }

    private static Reply in(Phase phase, boolean good) {
        return Reply.text(good ? 200 : 503, phase.name().toLowerCase(java.util.Locale.ROOT) + "\n");
    }
}
