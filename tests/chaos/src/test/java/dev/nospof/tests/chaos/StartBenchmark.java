package dev.nospof.tests.chaos;

import dev.nospof.appimages.testkit.OpenLoad;
import dev.nospof.appimages.testkit.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Start to ready, and resident memory after load, of each service as a plain process: this JVM's class path and no shared archive of
 * the classes, which only the images have. Printed, not asserted.
 */
class StartBenchmark {
    private static final int STARTS = 5;
    private static final int ORDERS = 3000;

    @Test
    void servicesStartAndStaySmall(@TempDir Path folder) throws Exception {
        try (Shop shop = new Shop(folder, Map.of()).open()) {
            System.out.println("Figures: " + Machine.now());
            shop.processes().forEach(StartBenchmark::starts);
            OpenLoad.Outcome outcome = new OpenLoad(50, 3)
                    .run(
                            ORDERS,
                            each -> OpenLoad.post(
                                    shop.storefront.url() + "/api/orders",
                                    UUID.randomUUID().toString(),
                                    "{\"items\": {\"tea\": 2}}",
                                    Duration.ofSeconds(6)));
            System.out.println("Figures: load: " + outcome);
            shop.processes()
                    .forEach(process -> System.out.printf(
                            "Figures: %s: %d MB resident after load%n", process.name(), process.residentMegabytes()));
            System.out.println("Figures: " + Machine.now());
        }
    }

    private static void starts(ServiceProcess process) {
        List<Long> times = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            process.kill();
            long begin = System.nanoTime();
            process.start().awaitReady();
            times.add((System.nanoTime() - begin) / 1_000_000);
        }
        times.sort(null);
        System.out.printf(
                "Figures: %s: ready after %d ms (median of %d, %d to %d)%n",
                process.name(), times.get(STARTS / 2), STARTS, times.get(0), times.get(STARTS - 1));
    }
}
