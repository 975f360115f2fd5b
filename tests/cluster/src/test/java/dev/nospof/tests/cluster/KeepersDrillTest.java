package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.lab.Entrance;
import dev.nospof.lab.Lab;
import dev.nospof.lab.LabNode;
import dev.nospof.lab.machine.Patience;
import dev.nospof.tests.cluster.ledger.Etcd;
import dev.nospof.tests.cluster.ledger.Ledger;
import dev.nospof.tests.cluster.ledger.Postgres;
import dev.nospof.tests.cluster.ledger.Readers;
import dev.nospof.tests.testkit.ProgramFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ReplicatedPostgres}, its poolers and {@code QuorumStatefulSet} keep, in real pods, while whoever leads is killed, frozen and without power:
 * numbers are written down all the time, and each that was acknowledged has to be there afterwards. How long nobody could write is written into
 * {@code target/keepers-drill.md}, and held to what is promised with a wide slack, since three nodes share the cores of whatever machine tests run on.
 */
@TestMethodOrder(OrderAnnotation.class)
class KeepersDrillTest {
    private static final String LAB = "keepers";
    private static final int SLACK = 10;
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Patience A_WHILE = Patience.upTo(Duration.ofMinutes(8));

    /** As the page of {@code ReplicatedPostgres} promises them. */
    private static final Duration AFTER_A_PROCESS = Duration.ofSeconds(4);

    private static final Duration AFTER_A_NODE = Duration.ofSeconds(25);

    @TempDir
    private static Path folder;

    private static Lab lab;
    private static final Map<String, Ledger> LEDGERS = new LinkedHashMap<>();
    private static Readers readers;

    @BeforeAll
    static void deploy() throws Exception {
        Missing.skipIfAnythingIs();
        OwnImages.build(folder, "etcd", "postgres", "zookeeper");
        var nospof = new Command(Files.createDirectories(folder.resolve("state")));
        var project = ProgramFolder.with(Files.createDirectories(folder.resolve("project")), Keepers.class)
                .environment("lab", "shop:unused", "true");
        var manifests = folder.resolve("manifests");
        done(nospof.run("render", "--cwd=" + project.folder(), "--output=" + manifests));
        done(nospof.run(
                "lab",
                "up",
                "--name=" + OwnLabs.name(LAB),
                "--state=" + OwnLabs.folder(),
                "--manifests=" + manifests,
                "--images=" + OwnImages.FOLDER,
                "--patience=900"));
        lab = Lab.named(OwnLabs.name(LAB), OwnLabs.folder());
        visit();
    }

    /** From outside, as by somebody who knows nothing of pods: through a load balancer. */
    private static void visit() throws Exception {
        for (var service : List.of("db", "db-pooler", "store-client")) {
            kubectl("patch", "service", service, "--patch={\"spec\":{\"type\":\"LoadBalancer\"}}");
        }
        lab.balance();
        var password = new String(
                Base64.getDecoder()
                        .decode(get("secret/db-credentials").at("/data/ledger").asText()),
                StandardCharsets.UTF_8);
        var direct = new Postgres(entrance("db"), "ledger", "ledger", password, "direct");
        var pooled = new Postgres(entrance("db-pooler"), "ledger", "ledger", password, "pooled");
        var etcd = new Etcd(entrance("store-client"));
        untilWhole();
        assertThat(zookeeper(1, "put", "/kept", "before all of it")).contains("acknowledged");
        direct.prepare();
        pooled.prepare();
        etcd.prepare();
        LEDGERS.put("PostgreSQL", Ledger.of(direct, EVERY));
        LEDGERS.put("PostgreSQL, pooled", Ledger.of(pooled, EVERY));
        LEDGERS.put("etcd", Ledger.of(etcd, EVERY));
        readers = Readers.of(etcd::highest);
        Files.writeString(table(), """
                | whoever leads | PostgreSQL | PostgreSQL, pooled | etcd | promised |
                | --- | --- | --- | --- | --- |
                """);
    }

    @AfterAll
    static void end() throws Exception {
        if (readers != null) {
            readers.end();
        }
        for (var ledger : LEDGERS.values()) {
            ledger.end();
        }
        OwnLabs.down(LAB);
    }

    @Test
    @Order(1)
    void keepWhatWasAcknowledgedWhenAProcessIsKilled() throws Exception {
        var leader = get("pod/" + etcdLeader());
        survive("process killed", AFTER_A_PROCESS, () -> {
            kubectl(
                    "exec",
                    primary(),
                    "--container=postgres",
                    "--",
                    "/bin/sh",
                    "-c",
                    "read first < /var/lib/postgresql/data/postmaster.pid; kill -9 $first");
            lab.node(leader.at("/spec/nodeName").asText())
                    .killContainer(leader.at("/metadata/uid").asText(), "etcd");
        });
    }

    @Test
    @Order(2)
    void keepWhatWasAcknowledgedWhenANodeFreezes() throws Exception {
        var node = nodeOfBothLeaders();
        try {
            survive("node frozen", AFTER_A_NODE, node::freeze);
        } finally {
            node.thaw();
        }
    }

    @Test
    @Order(3)
    void keepWhatWasAcknowledgedWhenANodeLosesPower() throws Exception {
        var node = nodeOfBothLeaders();
        try {
            survive("node without power", AFTER_A_NODE, node::powerOff);
        } finally {
            node.powerOn();
        }
    }

    /** After all that came before, and with all members there again. */
    @Test
    @Order(4)
    void keepItWhenAllIsWholeAgain() throws Exception {
        untilWhole();
        for (var ledger : LEDGERS.entrySet()) {
            ledger.getValue().end();
            assertThat(ledger.getValue().lost()).as(ledger.getKey()).isEmpty();
            Files.writeString(
                    table(),
                    "%n%s: %d sent, %d acknowledged, none of them gone.%n"
                            .formatted(
                                    ledger.getKey(),
                                    ledger.getValue().sent(),
                                    ledger.getValue().acknowledged()),
                    StandardOpenOption.APPEND);
        }
        for (int member = 1; member <= 3; member++) {
            assertThat(zookeeper(member, "get", "/kept")).contains("before all of it");
        }
        readers.end();
        assertThat(readers.answers()).isPositive();
        assertThat(readers.contradiction(LEDGERS.get("etcd"))).isEmpty();
        Files.writeString(
                table(),
                "%nReads of etcd: %d, linearizable.%n".formatted(readers.answers()),
                StandardOpenOption.APPEND);
    }

    private static void survive(String what, Duration promised, Runnable strike) throws Exception {
        untilWhole();
        long from = System.nanoTime();
        strike.run();
        // What is acknowledged after that comes from who has taken over, if that was needed.
        long later = from + Duration.ofSeconds(5).toNanos();
        for (var ledger : LEDGERS.entrySet()) {
            A_WHILE.until(
                    ledger.getKey() + " is written again: " + what,
                    () -> ledger.getValue().acknowledgedSince(later) >= 50);
        }
        long to = System.nanoTime();
        var row = new StringBuilder("| " + what + " |");
        for (var ledger : LEDGERS.entrySet()) {
            var pause = ledger.getValue().longestPause(from, to);
            row.append(" writes again after %.1f s |".formatted(pause.toMillis() / 1e3));
            assertThat(ledger.getValue().lost())
                    .as(ledger.getKey() + ", " + what)
                    .isEmpty();
            assertThat(pause).as(ledger.getKey() + ", " + what).isLessThan(promised.multipliedBy(SLACK));
        }
        Files.writeString(table(), row + " %d s |%n".formatted(promised.toSeconds()), StandardOpenOption.APPEND);
    }

    /** Where the primary is; etcd's leader is brought there. */
    private static LabNode nodeOfBothLeaders() throws Exception {
        untilWhole();
        var node = get("pod/" + primary()).at("/spec/nodeName").asText();
        var heir = podsOf("store").stream()
                .filter(pod -> pod.at("/spec/nodeName").asText().equals(node))
                .findFirst()
                .orElseThrow();
        if (!heir.at("/metadata/name").asText().equals(etcdLeader())) {
            member(get("pod/" + etcdLeader())).handOverTo(member(heir).leaderAndSelf()[1]);
        }
        return lab.node(node);
    }

    private static String primary() {
        return get("endpoints/db").at("/subsets/0/addresses/0/targetRef/name").asText();
    }

    private static String etcdLeader() throws Exception {
        for (var pod : podsOf("store")) {
            var said = member(pod).leaderAndSelf();
            if (said[0].equals(said[1])) {
                return pod.at("/metadata/name").asText();
            }
        }
        throw new AssertionError("no member of etcd leads");
    }

    /** Asks one member, within its pod. */
    private static String zookeeper(int member, String... words) {
        var all = new ArrayList<>(List.of(
                "exec",
                "ensemble-" + member,
                "--",
                "/jre/bin/java",
                "-Xmx32m",
                "-cp",
                "/app/zookeeper.jar",
                "dev.nospof.appimages.zookeeper.Client",
                "localhost:2181"));
        all.addAll(List.of(words));
        return kubectl(all.toArray(String[]::new));
    }

    private static Etcd member(JsonNode pod) {
        return new Etcd(pod.at("/status/podIP").asText());
    }

    /** All members ready, a standby that confirms writes, all poolers there: one more loss is survived. */
    private static void untilWhole() {
        A_WHILE.until(
                "all members are there again",
                () -> lab.nodes().stream().allMatch(node -> node.state() == LabNode.State.ON)
                        && isReady("statefulset/db")
                        && isReady("statefulset/store")
                        && isReady("statefulset/ensemble")
                        && isReady("deployment/db-pooler")
                        && podsOf("db").stream().anyMatch(pod -> !Probe.url(
                                        "http://" + pod.at("/status/podIP").asText() + ":8008/synchronous")
                                .matches("(?s)(unreachable|\\d{3} ).*")));
    }

    private static boolean isReady(String workload) {
        return get(workload).at("/status/readyReplicas").asInt() == 3;
    }

    private static List<JsonNode> podsOf(String set) {
        var pods = new ArrayList<JsonNode>();
        get("pods", "--selector=app.kubernetes.io/name=" + set).at("/items").forEach(pods::add);
        return pods;
    }

    private static String entrance(String service) {
        return lab.entrances().stream()
                .filter(entrance -> entrance.service().equals(service))
                .map(Entrance::address)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode get(String what, String... more) {
        var words = new ArrayList<>(List.of("get", what, "--output=json"));
        words.addAll(List.of(more));
        var said = kubectl(words.toArray(String[]::new));
        try {
            return new ObjectMapper().readTree(said);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(said, unreadable);
        }
    }

    private static String kubectl(String... words) {
        var all = new ArrayList<>(List.of("--namespace=" + Keepers.NAMESPACE));
        all.addAll(List.of(words));
        return lab.kubectl(all.toArray(String[]::new));
    }

    private static void done(Command.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    }

    private static Path table() throws IOException {
        return Files.createDirectories(Path.of("target")).resolve("keepers-drill.md");
    }
}
