package dev.nospof.tests.benchmarks.services;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.OpenLoad;
import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.Times;
import dev.nospof.tests.chaos.Shop;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What admission, bulkheads, retries and breakers cost: two shops that differ in {@code resilience.enabled} alone, measured in turns
 * (with, without, without, with …), each time a request that goes through storefront, orders and PostgreSQL.
 *
 * <p>Throughput is of callers that ask again at once; processor time is that of the two services for each of those requests, which
 * other work on the machine does not change. Latency is of open load at a fixed rate, counted from the intended moment.
 */
public final class ResilienceBenchmark implements Benchmark {
    private static final int PAIRS = 6;
    private static final int CALLERS = 8;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int PER_SECOND = 100;

    /** One round with one shop. */
    private record Round(double perSecond, double microsecondsOfCpu, int failed) {}

    @Override
    public String name() {
        return "services/resilience";
    }

    @Override
    public List<Table> run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("nospof-resilience-");
        try (Shop with = new Shop(Files.createDirectory(folder.resolve("with"))).open();
                Shop without = new Shop(
                                Files.createDirectory(folder.resolve("without")), Map.of("RESILIENCE_ENABLED", "false"))
                        .open()) {
            String here = orderIn(with);
            String there = orderIn(without);
            round(with, here);
            round(without, there);
            List<Table> tables = new ArrayList<>(List.of(throughput(with, here, without, there)));
            tables.add(new Table(
                    "Latency at " + PER_SECOND + " requests a second",
                    List.of("shop", "outcome"),
                    List.of(
                            List.of("with", latency(here).toString()),
                            List.of("without", latency(there).toString()),
                            List.of("without", latency(there).toString()),
                            List.of("with", latency(here).toString())),
                    List.of()));
            return tables;
        }
    }

    private static Table throughput(Shop with, String here, Shop without, String there) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        double[] lost = new double[PAIRS];
        double[] dearer = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean firstWith = pair % 2 == 0;
            Round first = firstWith ? round(with, here) : round(without, there);
            Round second = firstWith ? round(without, there) : round(with, here);
            Round guarded = firstWith ? first : second;
            Round bare = firstWith ? second : first;
            lost[pair] = 100 * (1 - guarded.perSecond() / bare.perSecond());
            dearer[pair] = 100 * (guarded.microsecondsOfCpu() / bare.microsecondsOfCpu() - 1);
            rows.add(List.of(Integer.toString(pair + 1), guarded.toString(), bare.toString()));
        }
        String summary = String.format(
                Locale.ROOT,
                "Resilience costs %.1f %% of throughput (goal 5 %%), %.1f %% of processor time a request: medians of the pairs.",
                Times.of(lost).median(),
                Times.of(dearer).median());
        return new Table("What resilience costs", List.of("pair", "with", "without"), rows, List.of(summary));
    }

    private static String orderIn(Shop shop) {
        AtomicReference<String> taken = new AtomicReference<>("");
        Eventually.holds("an order is taken", Duration.ofSeconds(60), () -> {
            Http.Answer answer = new Http()
                    .post(
                            shop.storefront.url() + "/api/orders",
                            "{\"items\": {\"tea\": 1}}",
                            Map.of("Idempotency-Key", "benchmark-0001"));
            taken.set(answer.body());
            return answer.status() == 202;
        });
        String id = taken.get().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        return shop.storefront.url() + "/api/orders/" + id;
    }

    private static Round round(Shop shop, String url) throws Exception {
        long end = System.nanoTime() + ROUND.toNanos();
        Duration before = cpu(shop);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            Callable<int[]> asking = () -> ask(url, end);
            List<Future<int[]>> asked = new ArrayList<>();
            for (int each = 0; each < CALLERS; each++) {
                asked.add(callers.submit(asking));
            }
            int well = 0;
            int failed = 0;
            for (Future<int[]> each : asked) {
                well += each.get()[0];
                failed += each.get()[1];
            }
            double micros = cpu(shop).minus(before).toNanos() / 1000.0;
            return new Round(well / (double) ROUND.toSeconds(), micros / well, failed);
        } finally {
            callers.shutdownNow();
        }
    }

    private static int[] ask(String url, long end) {
        Http http = new Http();
        int[] counts = new int[2];
        while (System.nanoTime() < end) {
            counts[http.get(url).status() == 200 ? 0 : 1]++;
        }
        return counts;
    }

    private static Duration cpu(Shop shop) {
        return Processors.of(List.of(shop.storefront, shop.orders));
    }

    private static OpenLoad.Outcome latency(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(6))
                .build();
        return new OpenLoad(PER_SECOND, 0).run(PER_SECOND * 10, each -> new OpenLoad.Shot("shot-" + each, request));
    }
}
