package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.lab.Lab;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example shop as its stack declares it, in its own images, with its own database, on a real cluster: {@code nospof lab up --env lab} and
 * {@code nospof drill --env lab}, as its README says, with one fault of each kind. The visitors are few and the slack is wide, for the three nodes and all
 * that runs on them share the cores of whatever machine tests run on: what must hold is that all of it heals, and that no acknowledged order is lost.
 */
@TestMethodOrder(OrderAnnotation.class)
class ShopDrillTest {
    private static final String LAB = "shop";
    private static final String NAMESPACE = "shop-lab";
    private static final Patience A_WHILE = Patience.upTo(Duration.ofMinutes(4));
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static Command nospof;

    @BeforeAll
    static void deploy() throws IOException, InterruptedException {
        Missing.skipIfAnythingIs();
        OwnImages.build(folder, "gateway", "inventory", "orders", "payments", "postgres", "storefront");
        nospof = new Command(Files.createDirectories(folder.resolve("state")));

        var up = nospof.run(
                "lab",
                "up",
                "--name=" + OwnLabs.name(LAB),
                "--state=" + OwnLabs.folder(),
                "--cwd=" + HOME,
                "--env=lab",
                "--patience=900");

        assertThat(up.code()).as(up.out() + up.err()).isZero();
    }

    @AfterAll
    static void end() {
        OwnLabs.down(LAB);
    }

    @Test
    @Order(1)
    void isNowhereWorseThanProven() throws IOException, InterruptedException {
        var outcome = nospof.run(
                "drill",
                "--cwd=" + HOME,
                "--env=lab",
                "--by=lab:" + OwnLabs.folder(LAB),
                "--faults=pod,container-hang,database-primary,node,zone,rollout",
                "--only=storefront",
                "--rate=5",
                "--slack=10",
                "--calm=6s",
                "--wait=15m",
                "--most-lost=100",
                "--format=json");

        Files.writeString(Path.of("target/shop-drill.json"), outcome.out());
        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        var report = new ObjectMapper().readTree(outcome.out());
        assertThat(report.at("/worse").booleanValue()).isFalse();
        assertThat(report.at("/faults").findValuesAsText("fault"))
                .containsExactly("pod", "container-hang", "database-primary", "node", "zone", "rollout");
        for (var fault : report.at("/faults")) {
            for (var service : List.of("orders", "storefront")) {
                var cell = fault.at("/services/" + service);
                assertThat(cell.at("/measured/requests/sent").intValue())
                        .as(service + " during " + fault.at("/fault").textValue())
                        .isPositive();
            }
        }
        for (var written : report.findValues("acknowledgedWrites")) {
            assertThat(written.at("/count").intValue()).isPositive();
            assertThat(written.at("/gone").intValue()).as(written.toString()).isZero();
            assertThat(written.at("/unread").intValue()).as(written.toString()).isZero();
        }
        assertThat(report.findValues("acknowledgedWrites")).hasSize(6);
        assertThat(services(report)).contains("edge", "inventory", "orders", "payments", "provider", "storefront");
    }

    /** A rule that asks for a metric of another name, or a monitor that looks at another port, would never fire. */
    @Test
    @Order(2)
    void isWatchedWhereItShowsItsMetrics() {
        for (var service : List.of("inventory", "orders", "payments", "storefront")) {
            var endpoint = get("servicemonitor/" + service).at("/spec/endpoints/0");
            var wanted = ownMetrics(get("prometheusrule/" + service), service);
            assertThat(wanted).as(service).hasSizeGreaterThanOrEqualTo(1);
            // A pod that the last fault replaced may still be leaving, and its successor may not have been asked for
            // anything yet.
            A_WHILE.until(
                    service + " shows " + wanted, () -> shown(service, endpoint).containsAll(wanted));
        }
    }

    /** The metrics that its pods show, by name; none of a pod that does not answer. */
    private static Set<String> shown(String service, JsonNode endpoint) {
        var names = new TreeSet<String>();
        for (var pod :
                get("pods", "--selector=app.kubernetes.io/name=" + service).at("/items")) {
            metrics(pod, endpoint).lines().forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        }
        return names;
    }

    private static String metrics(JsonNode pod, JsonNode endpoint) {
        try {
            return lab().kubectl(
                            "get",
                            "--raw",
                            "/api/v1/namespaces/%s/pods/%s:%d/proxy%s"
                                    .formatted(
                                            NAMESPACE,
                                            pod.at("/metadata/name").textValue(),
                                            port(pod, endpoint.at("/port").textValue()),
                                            endpoint.at("/path").textValue()));
        } catch (LabProblem leaving) {
            return "";
        }
    }

    private static int port(JsonNode pod, String name) {
        for (var port : pod.at("/spec/containers/0/ports")) {
            if (port.at("/name").textValue().equals(name)) {
                return port.at("/containerPort").intValue();
            }
        }
        throw new AssertionError("no port is named " + name + ": " + pod.at("/spec/containers/0/ports"));
    }

    /** The series of the service's own that its rules ask for; {@code up} is Prometheus' word, and a colon stands in what the rules record themselves. */
    private static Set<String> ownMetrics(JsonNode rules, String service) {
        var own = Pattern.compile("([a-z0-9_:]+)\\{namespace=\"" + NAMESPACE + "\",service=\"" + service + "\"");
        return rules.findValuesAsText("expr").stream()
                .flatMap(expression -> own.matcher(expression).results())
                .map(match -> match.group(1))
                .filter(metric -> !metric.equals("up") && !metric.contains(":"))
                .collect(Collectors.toSet());
    }

    private static JsonNode get(String what, String... more) {
        var words = new ArrayList<>(List.of("--namespace=" + NAMESPACE, "get", what, "--output=json"));
        words.addAll(List.of(more));
        var said = lab().kubectl(words.toArray(String[]::new));
        try {
            return new ObjectMapper().readTree(said);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(said, unreadable);
        }
    }

    private static Lab lab() {
        return Lab.named(OwnLabs.name(LAB), OwnLabs.folder());
    }

    private static List<String> services(JsonNode report) {
        var names = new ArrayList<String>();
        report.at("/faults/0/services").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
