package dev.nospof.appimages.base;

import dev.nospof.appimages.base.admission.Admission;
import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.config.BadSettings;
import dev.nospof.appimages.base.config.Settings;
import dev.nospof.appimages.base.faults.FaultSwitches;
import dev.nospof.appimages.base.health.HealthRoutes;
import dev.nospof.appimages.base.health.Liveness;
import dev.nospof.appimages.base.health.Phase;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import dev.nospof.appimages.base.http.Route;
import dev.nospof.appimages.base.http.Routes;
import dev.nospof.appimages.base.http.TrafficServer;
import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.time.Deadline;
import dev.nospof.appimages.base.time.Multiple;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running service: traffic on one port, health and metrics on another, and a life that ends in order.
 *
 * <p>{@link #close()} promises: unready at once, still answering while routers notice, then finishing what runs, then closing; all
 * within {@code shutdown.grace}. {@link #run} does that on SIGTERM.
 */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    /** What closing the service's own parts may take once no request is under way: the queue's lease, the traces' last batch. */
    private static final Duration CLOSING = Duration.ofMillis(3500);

    private final Settings settings;
    private final Telemetry telemetry;
    private final Parts parts;
    private final Liveness liveness;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTING);
    private final TrafficServer traffic;
    private final TrafficServer health;
    private final Heartbeat heartbeat;

    private Service(String name, Settings settings, Function<Parts, List<Route>> assemble) {
        this.settings = settings;
        mustStopInTime(settings);
        telemetry = new Telemetry(name, settings);
        liveness = new Liveness(settings.duration("liveness.stuck-after"), settings.share("liveness.heap-share"));
        FaultSwitches faults = new FaultSwitches();
        parts = new Parts(settings, telemetry);
        List<Route> probes = HealthRoutes.probes(liveness, phase::get);
        List<Route> unguarded = new ArrayList<>(probes);
        unguarded.add(Route.get(Heartbeat.PATH, Priority.CRITICAL, request -> Reply.text(204, "")));
        List<Route> routes = new ArrayList<>(unguarded);
        routes.addAll(assemble.apply(parts));
        Admission admission = settings.flag("resilience.enabled") ? Admission.of(settings) : Admission.ofEverything();
        telemetry.gauge("admission.limit", "port", "traffic", admission.limit()::limit);
        telemetry.gauge("admission.under.way", "port", "traffic", admission.limit()::underWay);
        Serving serving = new Serving(telemetry, admission, faults, unguarded);
        traffic = server(
                "traffic",
                "port",
                settings.count("request.threads", 4),
                new Routes(routes),
                (route, request) -> gotThrough(serving.answer(route, request)),
                faults);
        heartbeat = new Heartbeat(traffic.port(), settings.optional("listen.address"), liveness);
        List<Route> asked = new ArrayList<>(probes);
        asked.add(HealthRoutes.metrics(telemetry::metrics));
        if (!settings.flag("resilience.enabled")) {
            LOG.warn("Resilience is off: nothing is shed, nothing is repeated, no breaker opens.");
        }
        if (settings.flag("faults.enabled")) {
            LOG.warn("Fault switches are enabled: whoever reaches the health port can break this process.");
            asked.addAll(faults.routes());
        }
        health = server("health", "health.port", 2, new Routes(asked), Serving::plainly, new FaultSwitches());
    }

    /** Any answer is a sign of life: in a full house the heartbeat waits behind the guests for longer than it may. */
    private Reply gotThrough(Reply reply) {
        liveness.beat();
        return reply;
    }

    private TrafficServer server(
            String name, String port, int threads, Routes routes, TrafficServer.Around around, FaultSwitches faults) {
        return new TrafficServer(
                name,
                settings.optional("listen.address").map(Service::address),
                settings.count(port, 0),
                threads,
                routes,
                this::read,
                around,
                () -> phase.get() == Phase.LEAVING,
                faults::gate);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw BadSettings.outOfRange(
                    "listen.address", text, "an address of this machine", "Nobody could reach the service.");
        }
    }

    private Request read(List<String> variables, Map<String, String> headers, String body) {
        Optional<String> budget = Optional.ofNullable(headers.get("request-budget-ms"));
        return new Request(variables, headers, body, Deadline.fromHeader(budget, parts.requestBudget()));
    }

    private static void mustStopInTime(Settings settings) {
        Duration budget = settings.duration("request.budget");
        Duration needed = settings.duration("shutdown.notice").plus(budget).plus(CLOSING);
        Duration grace = settings.duration("shutdown.grace");
        if (needed.compareTo(grace) > 0) {
            throw BadSettings.doesNotFit(
                    "Stopping (notice, longest request, closing)",
                    needed,
                    "shutdown.grace",
                    grace,
                    "Requests under way would be cut off by a SIGKILL.");
        }
        Duration stuck = settings.duration("liveness.stuck-after");
        Duration three = Multiple.of(3, budget);
        if (three.compareTo(stuck) > 0) {
            throw BadSettings.doesNotFit(
                    "Three of the longest requests",
                    three,
                    "liveness.stuck-after",
                    stuck,
                    "A process that is only slow would be restarted.");
        }
    }

    /** Starts it and returns at once; it is ready when {@code /readyz} says so. */
    public static Service start(
            String name, Class<?> owner, Map<String, String> environment, Function<Parts, List<Route>> assemble) {
        Service service = new Service(name, Settings.read(owner, name, environment), assemble);
        service.begin(name);
        return service;
    }

    /** A service's {@code main}: runs until SIGTERM. Ends with status 78 (EX_CONFIG of sysexits.h) where the settings are wrong. */
    public static void run(String name, Class<?> owner, Function<Parts, List<Route>> assemble) {
        try {
            Service service = start(name, owner, System.getenv(), assemble);
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        } catch (BadSettings bad) {
            System.err.println(bad.getMessage());
            System.exit(78);
        }
    }

    private void begin(String name) {
        health.start();
        traffic.start();
        heartbeat.start();
        Thread preparing = new Thread(() -> prepare(name), "preparation");
        preparing.setDaemon(true);
        preparing.start();
    }

    private void prepare(String name) {
        for (Runnable preparation : parts.preparations()) {
            while (phase.get() == Phase.STARTING && !done(preparation)) {
                pause(Duration.ofMillis(200));
            }
        }
        if (phase.compareAndSet(Phase.STARTING, Phase.SERVING)) {
            LOG.info("{} serves on port {}, health on port {}.", name, traffic.port(), health.port());
            parts.warmUps().forEach(Runnable::run);
        }
    }

    private static boolean done(Runnable preparation) {
        try {
            preparation.run();
            return true;
        } catch (RuntimeException notYet) {
            LOG.warn("Start-up waits: {}", notYet.getMessage());
            return false;
        }
    }

    public int port() {
        return traffic.port();
    }

    public int healthPort() {
        return health.port();
    }

    @Override
    public synchronized void close() {
        if (phase.getAndSet(Phase.LEAVING) == Phase.STOPPED) {
            phase.set(Phase.STOPPED);
            return;
        }
        LOG.info("Leaving: no longer ready.");
        pause(settings.duration("shutdown.notice"));
        heartbeat.stop();
        try {
            traffic.stop(parts.requestBudget().plusMillis(200));
            for (int last = parts.taken().size() - 1; last >= 0; last--) {
                parts.taken().get(last).close();
            }
            telemetry.close();
            health.stop(Duration.ofMillis(100));
        } catch (Exception onTheWayOut) {
            LOG.warn("Stopping was not clean: {}", onTheWayOut.toString());
        }
        phase.set(Phase.STOPPED);
        LOG.info("Stopped.");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
