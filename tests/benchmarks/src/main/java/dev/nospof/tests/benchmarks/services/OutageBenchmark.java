package dev.nospof.tests.benchmarks.services;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.OpenLoad;
import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.WrongResult;
import dev.nospof.tests.chaos.Shop;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Payments killed for ten seconds in the middle of open load. Goals: 99.9 % of the orders taken at the first try, and the backlog gone five
 * seconds after payments is ready again. The backlog is what was queued before that moment; orders go on coming in while it is worked off.
 */
public final class OutageBenchmark implements Benchmark {
    private static final int PER_SECOND = 50;
    private static final int SECONDS = 40;

    /** What was queued when payments was ready again, for how long it was there, and what it cost all services together. */
    private record Backlog(long orders, double seconds, Duration processor) {}

    @Override
    public String name() {
        return "services/outage";
    }

    @Override
    public List<Table> run(Report report) throws Exception {
        try (Shop shop = new Shop(Files.createTempDirectory("nospof-outage-")).open()) {
            send(shop, new OpenLoad(PER_SECOND, 3), PER_SECOND * 5);
            OpenLoad load = new OpenLoad(PER_SECOND, 3);
            CompletableFuture<Backlog> outage = CompletableFuture.supplyAsync(() -> outage(shop, load));
            OpenLoad.Outcome outcome = send(shop, load, PER_SECOND * SECONDS);
            Backlog backlog = outage.get(2, TimeUnit.MINUTES);
            WrongResult.unlessEqual(
                    "The number of orders taken in the end",
                    PER_SECOND * SECONDS,
                    outcome.acknowledged().size());
            return List.of(new Table(
                    "Payments down for 10 s at " + PER_SECOND + " orders a second",
                    List.of("first try (goal 99.9 %)", "backlog", "gone after (goal 5 s)", "processor time meanwhile"),
                    List.of(List.of(
                            String.format(Locale.ROOT, "%.2f %%", 100 * outcome.firstTryShare()),
                            backlog.orders() + " orders",
                            String.format(Locale.ROOT, "%.1f s", backlog.seconds()),
                            String.format(
                                    Locale.ROOT, "%.1f s", backlog.processor().toMillis() / 1000.0))),
                    List.of("Processor time is that of the four services and the provider, without PostgreSQL's.")));
        }
    }

    private static OpenLoad.Outcome send(Shop shop, OpenLoad load, int orders) throws InterruptedException {
        return load.run(
                orders,
                each -> OpenLoad.post(
                        shop.storefront.url() + "/api/orders",
                        UUID.randomUUID().toString(),
                        "{\"items\": {\"tea\": 2}}",
                        Duration.ofSeconds(6)));
    }

    private static Backlog outage(Shop shop, OpenLoad load) {
        Eventually.holds("the outage begins", Duration.ofMinutes(2), () -> load.done() >= PER_SECOND * 10);
        shop.payments.kill();
        try {
            // The outage's size, not a measurement.
            Thread.sleep(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        shop.payments.start().awaitReady();
        long back = System.nanoTime();
        Duration before = Processors.of(shop.processes());
        long backlog = shop.postgres.number("orders", "SELECT count(*) FROM outbox");
        shop.postgres.execute("orders", "CREATE TABLE moment AS SELECT now() AS at");
        Eventually.holds(
                "the backlog is gone",
                Duration.ofMinutes(2),
                () -> shop.postgres.number(
                                "orders", "SELECT count(*) FROM outbox, moment WHERE outbox.queued_at < moment.at")
                        == 0);
        double seconds = (System.nanoTime() - back) / 1e9;
        return new Backlog(backlog, seconds, Processors.of(shop.processes()).minus(before));
    }
}
