package dev.nospof.tests.benchmarks.services;

import dev.nospof.appimages.testkit.OpenLoad;
import dev.nospof.appimages.testkit.ServiceProcess;
import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.Times;
import dev.nospof.tests.chaos.Shop;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Start to ready, and resident memory after load, of each service as a plain process: this JVM's class path and no archive of the classes,
 * which only the images have.
 */
public final class StartBenchmark implements Benchmark {
    private static final int STARTS = 5;
    private static final int ORDERS = 3000;

    @Override
    public String name() {
        return "services/start";
    }

    @Override
    public List<Table> run(Report report) throws Exception {
        try (Shop shop = new Shop(Files.createTempDirectory("nospof-start-")).open()) {
            List<String> starts =
                    shop.processes().stream().map(StartBenchmark::starts).toList();
            OpenLoad.Outcome outcome = new OpenLoad(50, 3)
                    .run(
                            ORDERS,
                            each -> OpenLoad.post(
                                    shop.storefront.url() + "/api/orders",
                                    UUID.randomUUID().toString(),
                                    "{\"items\": {\"tea\": 2}}",
                                    Duration.ofSeconds(6)));
            List<List<String>> rows = new ArrayList<>();
            for (int each = 0; each < starts.size(); each++) {
                ServiceProcess process = shop.processes().get(each);
                rows.add(List.of(process.name(), starts.get(each), process.residentMegabytes() + " MB"));
            }
            return List.of(new Table(
                    "Services as plain processes",
                    List.of("service", "ready after, s", "resident after " + ORDERS + " orders"),
                    rows,
                    List.of("The load: " + outcome + ".")));
        }
    }

    private static String starts(ServiceProcess process) {
        double[] seconds = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            process.kill();
            long begin = System.nanoTime();
            process.start().awaitReady();
            seconds[start] = (System.nanoTime() - begin) / 1e9;
        }
        return Times.of(seconds).text();
    }
}
