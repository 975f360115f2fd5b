package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.Lab;
import dev.nospof.lab.LabNode;
import dev.nospof.lab.LabOptions;
import dev.nospof.lab.cluster.NodeProgram;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.NetworkNamespace;
import dev.nospof.lab.machine.Patience;
import dev.nospof.lab.machine.RunningProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A lab is a real cluster. Starting one takes half a minute, so one serves all tests; only its end has to come last. */
@TestMethodOrder(OrderAnnotation.class)
class LabTest {
    private static final int LAST = Integer.MAX_VALUE;
    private static final String LAB = "test";
    private static final Patience A_WHILE = Patience.upTo(Duration.ofMinutes(2));

    @TempDir
    private static Path folder;

    private static MachineTraces before;
    private static Lab lab;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Missing.skipIfAnythingIs();
        before = MachineTraces.now();
        lab = Lab.up(options().withImages(List.of(Probe.image(folder))));
        lab.apply(Manifests.spread("shop", "echo"));
        awaitReplicas("shop", "echo", 3);
    }

    @AfterAll
    static void end() {
        OwnLabs.down(LAB);
    }

    /** Shorter than Kubernetes' 50 s, to keep the test short; long enough for a busy machine. */
    private static LabOptions options() {
        return OwnLabs.options(LAB).withNodeMonitorGrace(Duration.ofSeconds(30));
    }

    @Test
    void hasAReadyNodeInEachOfThreeZones() {
        assertThat(lab.kubectl("get", "nodes", "--label-columns=topology.kubernetes.io/zone", "--no-headers")
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.matches(".* Ready .*"))
                .anyMatch(line -> line.startsWith("node-a1") && line.endsWith("zone-a"))
                .anyMatch(line -> line.startsWith("node-b1") && line.endsWith("zone-b"))
                .anyMatch(line -> line.startsWith("node-c1") && line.endsWith("zone-c"));
        assertThat(lab.status().isWhole()).isTrue();
        assertThat(lab.status().dnsReplicas()).isEqualTo(3);
    }

    @Test
    void spreadsReplicasOverTheZones() {
        assertThat(nodesOf("shop", "echo")).containsExactlyInAnyOrder("node-a1", "node-b1", "node-c1");
    }

    @Test
    void letsAPodReachAServiceByItsName() {
        var names = lab.kubectl(
                "--namespace=shop",
                "get",
                "pods",
                "--selector=app=echo",
                "--output=jsonpath={.items[*].metadata.name}");
        for (var address : addressesOf("shop", "echo")) {
            // Each node's own kube-proxy and DNS hear of the Service a little after the pods are ready.
            A_WHILE.until("the pod at " + address + " reaches echo", () -> List.of(names.split(" ", -1))
                    .contains(Probe.ask(address, "http://echo.shop.svc.cluster.local/")));
        }
    }

    @Test
    void hasNoWayOut() {
        assertThat(Probe.ask(addressesOf("shop", "echo").get(0), "http://example.com/"))
                .contains("lookup example.com");
    }

    @Test
    void answersTheMetricsApi() {
        A_WHILE.until("the metrics API answers", () -> lab.status().metricsServed());
        A_WHILE.until(
                "each node is measured",
                () -> lab.kubectl("top", "nodes", "--no-headers")
                                .lines()
                                .filter(line -> line.matches("node-[abc]1 +\\d+m .*"))
                                .count()
                        == 3);
    }

    @Test
    void showsAPodsLog() {
        var pod = lab.kubectl(
                "--namespace=kube-system",
                "get",
                "pods",
                "--selector=k8s-app=kube-dns",
                "--output=jsonpath={.items[0].metadata.name}");
        assertThat(lab.kubectl("--namespace=kube-system", "logs", pod)).contains("CoreDNS");
    }

    @Test
    void letsAKubeletChangeNoOtherNode() {
        var kubeconfig =
                OwnLabs.folder(LAB).resolve("node-a1/kubelet.kubeconfig").toString();
        assertThat(lab.kubectl("--kubeconfig=" + kubeconfig, "auth", "whoami")).contains("system:node:node-a1");
        assertThatThrownBy(() -> lab.kubectl("--kubeconfig=" + kubeconfig, "label", "node", "node-b1", "who=me"))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("forbidden");
    }

    @Test
    void freezesAndThawsANode() {
        var node = lab.node("node-c1");
        var address = addressOn("shop", "echo", node);
        node.freeze();
        try {
            assertThat(node.state()).isEqualTo(LabNode.State.FROZEN);
            assertThat(Probe.get(address, "/")).startsWith("unreachable");
        } finally {
            node.thaw();
        }
        assertThat(node.state()).isEqualTo(LabNode.State.ON);
        assertThat(Probe.get(address, "/")).startsWith("echo-");
    }

    @Test
    void cutsANodeOffAndConnectsItAgain() {
        var node = lab.node("node-a1");
        var address = addressOn("shop", "echo", node);
        node.disconnect();
        try {
            assertThat(node.state()).isEqualTo(LabNode.State.DISCONNECTED);
            assertThat(Probe.get(address, "/")).startsWith("unreachable");
        } finally {
            node.reconnect();
        }
        A_WHILE.until("the pod answers again", () -> Probe.get(address, "/").startsWith("echo-"));
    }

    @Test
    void killsAndStartsANodesPrograms() {
        var node = lab.node("node-b1");
        for (var program : NodeProgram.values()) {
            node.kill(program);
            assertThat(node.isRunning(program)).isFalse();
            node.start(program);
            assertThat(node.isRunning(program)).isTrue();
        }
        assertThat(Probe.get(addressOn("shop", "echo", node), "/")).startsWith("echo-");
    }

    @Test
    @Order(LAST - 1)
    void losesAZoneAndGetsItBack() {
        var zone = lab.zone("b");
        zone.powerOff();
        try {
            assertThat(lab.node("node-b1").state()).isEqualTo(LabNode.State.OFF);
            assertThat(new NetworkNamespace(OwnLabs.name(LAB) + "-node-b1")
                            .ip("-o link show type veth")
                            .lines())
                    .as("cables of pods that are gone would take those of new pods with them")
                    .hasSize(1)
                    .allMatch(line -> line.contains("eth0"));
            A_WHILE.until("Kubernetes calls the node unready", () -> !readiness("node-b1")
                    .equals("True"));
            A_WHILE.until("its pod is replaced", () -> !nodesOf("shop", "echo").contains("node-b1"));
            awaitReplicas("shop", "echo", 3);
        } finally {
            zone.powerOn();
        }
        A_WHILE.until("the node is Ready again", () -> readiness("node-b1").equals("True"));
        assertThat(lab.status().isWhole()).isTrue();
        lab.kubectl("--namespace=shop", "rollout", "restart", "deployment/echo");
        lab.kubectl("--namespace=shop", "rollout", "status", "deployment/echo", "--timeout=55s");
        A_WHILE.until("the zone carries its share again", () -> nodesOf("shop", "echo")
                .contains("node-b1"));
    }

    @Test
    @Order(LAST)
    void leavesNothingBehind() {
        var processes = MachineTraces.processesOf(OwnLabs.name(LAB));
        assertThat(processes).hasSizeGreaterThan(20);

        lab.down();

        assertThat(processes.stream().filter(RunningProcess::isRunning)).isEmpty();
        assertThat(MachineTraces.now().since(before)).isEmpty();
        assertThat(OwnLabs.folder(LAB)).doesNotExist();
        assertThat(Lab.down(OwnLabs.name(LAB), OwnLabs.folder())).isFalse();
    }

    private static void awaitReplicas(String namespace, String name, int wanted) {
        A_WHILE.until(
                name + " has " + wanted + " replicas",
                () -> lab.kubectl(
                                "--namespace=" + namespace,
                                "get",
                                "deployment",
                                name,
                                "--output=jsonpath={.status.readyReplicas}")
                        .equals(Integer.toString(wanted)),
                () -> lab.kubectl("--namespace=" + namespace, "get", "pods", "--output=wide"));
    }

    private static String readiness(String node) {
        return lab.kubectl("get", "node", node, "--output=jsonpath={.status.conditions[?(@.type==\"Ready\")].status}");
    }

    /** One row a pod that is neither ending nor unready: its node and its address. */
    private static List<List<String>> readyPods(String namespace, String app) {
        var template =
                "{range .items[*]}{.spec.nodeName} {.status.podIP} {.status.conditions[?(@.type==\"Ready\")].status}"
                        + " {.metadata.deletionTimestamp}{\"\\n\"}{end}";
        return lab.kubectl(
                        "--namespace=" + namespace,
                        "get",
                        "pods",
                        "--selector=app=" + app,
                        "--output=jsonpath=" + template)
                .lines()
                .map(line -> List.of(line.strip().split(" ", -1)))
                .filter(row -> row.size() == 3 && row.get(2).equals("True"))
                .toList();
    }

    private static List<String> nodesOf(String namespace, String app) {
        return readyPods(namespace, app).stream().map(row -> row.get(0)).toList();
    }

    private static List<String> addressesOf(String namespace, String app) {
        return readyPods(namespace, app).stream().map(row -> row.get(1)).toList();
    }

    private static String addressOn(String namespace, String app, LabNode node) {
        return readyPods(namespace, app).stream()
                .filter(row -> row.get(0).equals(node.name()))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }
}
