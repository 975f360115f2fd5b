package dev.nospof.tests.contract;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.PulumiProject;
import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbers in the services' own settings files against those that their component derived ({@code Timing}) from what the stacks
 * declare. That a call with all its retries fits into its caller's limit, each service checks itself when it starts.
 */
class ServicesFitTheirTimingTest {
    private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
    private static final PulumiProject SHOP = PulumiProject.read(HOUSE);
    private static final List<Fit> ALL = declared().toList();

    /** What {@code Timing} leaves the process for its own end once its last request is answered. */
    private static final Duration EXIT = Duration.ofSeconds(5);

    /** One service in one cluster: what it promises and what it is given. */
    private record Fit(String name, Duration budget, Duration shutdownGrace, Duration stuckAfter, Workload workload) {
        static Fit of(Workload workload) {
            String service = workload.name();
            var settings = settings(service);
            return new Fit(
                    service + " in " + workload.object().namespace(),
                    duration(settings, "request.budget"),
                    duration(settings, "shutdown.grace"),
                    duration(settings, "liveness.stuck-after"),
                    workload);
        }

        /** From the signal to stop until the kill: the stop hook has slept before. */
        Duration given() {
            var slept = workload.pods().containers().stream()
                    .map(Container::preStopSleep)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            return workload.pods().terminationGrace().minus(slept);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fit> services() {
        return ALL.stream();
    }

    private static Stream<Fit> declared() {
        return SHOP.environments().stream().flatMap(environment -> {
            var graph = new EmbeddedEngine().run(SHOP.request(environment)).graph();
            return KubernetesObjects.in(graph).workloads().stream()
                    .filter(workload ->
                            Files.isDirectory(HOUSE.resolve("app-images").resolve(workload.name())))
                    .map(Fit::of);
        });
    }

    @Test
    void areFourInEachCluster() {
        var clusters = services()
                .collect(groupingBy(service -> service.workload().object().namespace()));

        assertThat(clusters).hasSizeGreaterThan(SHOP.environments().size());
        assertThat(clusters.values()).allSatisfy(services -> assertThat(services)
                .extracting(service -> service.workload().name())
                .containsExactlyInAnyOrder("inventory", "orders", "payments", "storefront"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void answerWithinTheLongestRequestThatWasDeclared(Fit service) {
        assertThat(service.budget()).isLessThanOrEqualTo(service.given().minus(EXIT));
    }

    @ParameterizedTest
    @MethodSource("services")
    void stopBeforeTheyAreKilled(Fit service) {
        assertThat(service.shutdownGrace()).isLessThanOrEqualTo(service.given());
    }

    /** Or the kubelet would restart a pod twice for one fault: once for the process's own word, once for its silence. */
    @ParameterizedTest
    @MethodSource("services")
    void knowThatTheyAreStuckBeforeTheProbeGivesUp(Fit service) {
        assertThat(service.workload().pods().containers())
                .allSatisfy(container ->
                        assertThat(container.liveness().timeToFail()).isGreaterThan(service.stuckAfter()));
    }

    private static Properties settings(String service) {
        var settings = new Properties();
        var resources = "src/main/resources/dev/nospof/appimages/";
        for (var file : List.of(
                "base/" + resources + "base/config/every-service.properties",
                service + "/" + resources + service + "/" + service + ".properties")) {
            try (Reader reader =
                    Files.newBufferedReader(HOUSE.resolve("app-images").resolve(file))) {
                settings.load(reader);
            } catch (IOException unreadable) {
                throw new AssertionError(file + " can not be read", unreadable);
            }
        }
        return settings;
    }

    private static Duration duration(Properties settings, String key) {
        var text = settings.getProperty(key).strip();
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.parse("PT" + text.toUpperCase(java.util.Locale.ROOT));
    }
}
