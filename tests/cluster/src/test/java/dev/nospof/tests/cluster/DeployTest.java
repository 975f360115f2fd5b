package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.cli.Nospof;
import dev.nospof.lab.Entrance;
import dev.nospof.lab.Lab;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Patience;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What {@code nospof lab deploy} puts into a lab works there as it would in a cloud's cluster. One lab, and one deployment, serve all tests. */
@TestMethodOrder(OrderAnnotation.class)
class DeployTest {
    private static final int LAST = Integer.MAX_VALUE;
    private static final String LAB = "deploy";
    private static final Patience A_WHILE = Patience.upTo(Duration.ofMinutes(2));

    @TempDir
    private static Path folder;

    private static Lab lab;
    private static Said deployed;

    private record Said(int exitCode, String out, String err) {}

    @BeforeAll
    static void deploy() throws IOException, InterruptedException {
        Missing.skipIfAnythingIs();
        Probe.image(Files.createDirectories(folder.resolve("images")));
        try (var taken = portsOfTheMachine()) {
            assertThat(taken.sockets()).isNotEmpty();
            lab = Lab.up(OwnLabs.options(LAB).withNodeMonitorGrace(Duration.ofSeconds(30)));
        }
        deployed = deploy("shop.yaml");
    }

    @AfterAll
    static void end() {
        OwnLabs.down(LAB);
    }

    @Test
    void saysWhatItDid() {
        assertThat(deployed.exitCode()).as(deployed.toString()).isZero();
        assertThat(deployed.out())
                .contains(
                        "13 objects · 2 workloads",
                        "skipped Certificate shop/edge (cert-manager.io/v1)",
                        "1 NetworkPolicy is kept and not enforced",
                        "all workloads are rolled out",
                        "way in: shop/edge  " + entrance("edge").address() + ":80");
        assertThat(deployed.err()).contains("deploy: images", "deploy: rollouts");
    }

    @Test
    void givesServicesAnAddressThatThisMachineReaches() {
        for (var service : List.of("edge", "plain")) {
            var entrance = entrance(service);
            assertThat(lab.kubectl("--namespace=shop", "get", "service", service, "--no-headers"))
                    .contains(entrance.address());
            A_WHILE.until(service + " answers", () -> answers(entrance));
        }
    }

    @Test
    void leadsOnlyToNodesThatHaveAPodWhereTheServiceIsLocal() {
        var node = lab.kubectl("--namespace=shop", "get", "pod", "keeper-0", "--output=jsonpath={.spec.nodeName}");
        A_WHILE.until(
                "only the pod's node is asked", () -> entrance("first").nodes().equals(List.of(node)));
        assertThat(Probe.url("http://" + entrance("first").address() + "/")).isEqualTo("keeper-0");
    }

    @Test
    void letsAPodReachAnEntrance() {
        var pod = lab.kubectl("--namespace=shop", "get", "pod", "keeper-0", "--output=jsonpath={.status.podIP}");
        A_WHILE.until("a pod is answered", () -> Probe.ask(
                        pod, "http://" + entrance("edge").address() + "/")
                .startsWith("echo-"));
    }

    @Test
    void takesAnAddressBackWhenItsServiceGoes() {
        lab.kubectl("--namespace=shop", "create", "service", "loadbalancer", "passing", "--tcp=80:8080");
        assertThat(lab.balance()).extracting(Entrance::service).contains("passing");
        var address = entrance("passing").address();
        assertThat(lab.entrances()).extracting(Entrance::address).doesNotHaveDuplicates();

        lab.kubectl("--namespace=shop", "delete", "service", "passing");
        assertThat(lab.balance()).extracting(Entrance::address).doesNotContain(address);
        assertThat(Probe.url("http://" + address + "/")).startsWith("unreachable");
    }

    @Test
    void tellsAutoscalersTheProcessorTime() {
        A_WHILE.until("the autoscaler has its metric", () -> lab.kubectl(
                        "--namespace=shop",
                        "get",
                        "hpa",
                        "echo",
                        "--output=jsonpath={.status.conditions[?(@.type==\"ScalingActive\")].status}")
                .equals("True"));
    }

    @Test
    void refusesAnEvictionThatABudgetForbids() {
        assertThatThrownBy(() -> lab.kubectl(
                        "drain",
                        lab.nodes().get(0).name(),
                        "--ignore-daemonsets",
                        "--delete-emptydir-data",
                        "--pod-selector=app=keeper",
                        "--timeout=5s"))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("disruption budget");
        lab.kubectl("uncordon", lab.nodes().get(0).name());
    }

    @Test
    void knowsPriorities() {
        assertThat(lab.kubectl(
                        "--namespace=shop",
                        "get",
                        "pods",
                        "--selector=app=echo",
                        "--output=jsonpath={.items[0].spec.priority}"))
                .isEqualTo("100000");
    }

    @Test
    void keepsAlertsAndWhatIsToBeScraped() {
        assertThat(lab.kubectl("--namespace=shop", "get", "podmonitors,prometheusrules", "--output=name")
                        .lines())
                .containsExactly("podmonitor.monitoring.coreos.com/echo", "prometheusrule.monitoring.coreos.com/echo");
    }

    @Test
    void makesAVolumeInEachZoneThatOutlivesItsPod() {
        var zones = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var volume = lab.kubectl(
                    "--namespace=shop", "get", "pvc", "data-keeper-" + i, "--output=jsonpath={.spec.volumeName}");
            zones.add(lab.kubectl(
                    "get", "pv", volume, "--output=jsonpath={.metadata.labels.topology\\.kubernetes\\.io/zone}"));
        }
        assertThat(zones).containsExactlyInAnyOrder("zone-a", "zone-b", "zone-c");

        assertThat(Probe.get(address("keeper-1"), "/keep?text=acknowledged")).isEmpty();
        var node = lab.kubectl("--namespace=shop", "get", "pod", "keeper-1", "--output=jsonpath={.spec.nodeName}");
        lab.kubectl("--namespace=shop", "delete", "pod", "keeper-1");
        A_WHILE.until("the pod is back with its file", () -> Probe.get(address("keeper-1"), "/kept")
                .equals("acknowledged"));
        assertThat(lab.kubectl("--namespace=shop", "get", "pod", "keeper-1", "--output=jsonpath={.spec.nodeName}"))
                .isEqualTo(node);
    }

    @Test
    void deletesAVolumeWithItsClaim() {
        lab.apply(Manifests.withVolume("volumes", "keeper", "zone-b"));
        lab.kubectl("--namespace=volumes", "wait", "--for=condition=Ready", "pod/keeper", "--timeout=55s");
        var volume = lab.kubectl("--namespace=volumes", "get", "pvc", "keeper", "--output=jsonpath={.spec.volumeName}");
        var files = OwnLabs.folder(LAB).resolve("volumes").resolve(volume);
        assertThat(files).isDirectory();

        lab.kubectl("delete", "namespace", "volumes");
        A_WHILE.until(volume + " is gone", () -> !lab.kubectl("get", "pv", "--output=name")
                .contains(volume));
        assertThat(files).doesNotExist();
    }

    @Test
    void runsAProjectsProgram() throws IOException {
        var project = SmallProject.in(folder.resolve("small"));
        var said = deploy(List.of("-C", project.toString(), "--env", "lab"));
        assertThat(said.exitCode()).as(said.toString()).isZero();
        assertThat(said.out()).startsWith("small · lab · 1 object · 0 workloads");
        assertThat(lab.kubectl("get", "configmap", "greeting", "--output=jsonpath={.data.greeting}"))
                .isEqualTo("hello from the lab");
    }

    @Test
    void mayBeRepeated() {
        var again = deploy("shop.yaml");
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(again.out()).contains("all workloads are rolled out");
    }

    @Test
    void refusesAnImageThatIsNowhereBeforeItTouchesTheCluster() {
        var said = deploy("unbuilt.yaml");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .contains(
                        "holds image 'shop/never-built:1.0.0' of Pod default/unbuilt.",
                        "nothing was deployed.",
                        "app-images/build never-built;");
        assertThat(lab.kubectl("get", "pods", "--output=name")).doesNotContain("unbuilt");
    }

    @Test
    void saysWhyAWorkloadIsNotRolledOut() {
        try {
            var said = deploy("stuck.yaml", "--patience", "3");
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.out())
                    .contains("✗ Deployment default/giant: 0 of 2 ready and up to date")
                    .containsPattern("2 pods: .*Insufficient cpu");
            assertThat(deploy("stuck.yaml", "--patience", "1", "--format", "json")
                            .out())
                    .contains("\"rolledOut\" : false", "Insufficient cpu");
        } finally {
            lab.kubectl("delete", "deployment", "giant");
        }
    }

    /** Requests are made all the time; what is asserted is that they succeed again while the zone is still away, and that its node is out. */
    @Test
    @Order(LAST)
    void goesOnWithoutAZoneThatIsPoweredOffAndWithItWhenItIsBack() throws InterruptedException {
        var edge = entrance("edge");
        A_WHILE.until("all three nodes answer", () -> entrance("edge").nodes().size() == 3);
        var load = new SteadyRequests("http://" + edge.address() + "/");
        load.start();
        try {
            A_WHILE.until("requests succeed", () -> load.successesInARow() > 20);
            lab.zone("b").powerOff();
            A_WHILE.until("the dead node is out", () -> entrance("edge").nodes().equals(List.of("node-a1", "node-c1")));
            A_WHILE.until("requests succeed without it", () -> load.successesInARow() > 100);
            assertThat(IntStream.range(0, 50).filter(i -> answers(edge)).count())
                    .isEqualTo(50);

            lab.zone("b").powerOn();
            lab.kubectl("wait", "--for=condition=Ready", "node/node-b1", "--timeout=55s");
            // Its replica went to another zone and stays there, so the deployment is asked to spread anew.
            lab.kubectl("--namespace=shop", "rollout", "restart", "deployment/echo");
            A_WHILE.until(
                    "the node takes its share again",
                    () -> entrance("edge").nodes().size() == 3);
            A_WHILE.until("requests succeed with it", () -> load.successesInARow() > 100);
        } finally {
            load.end();
        }
        assertThat(load.successes()).isGreaterThan(200);
    }

    private static Said deploy(String manifests, String... more) {
        var words = new ArrayList<>(List.of("--manifests", resource(manifests)));
        words.addAll(List.of("--images", folder.resolve("images").toString()));
        words.addAll(List.of(more));
        return deploy(words);
    }

    private static Said deploy(List<String> what) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new ArrayList<>(List.of("lab", "deploy", "--name", OwnLabs.name(LAB), "--state"));
        words.add(OwnLabs.folder().toString());
        words.addAll(what);
        int code = Nospof.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private static String resource(String name) {
        try {
            return Path.of(DeployTest.class.getResource("/deploy/" + name).toURI())
                    .toString();
        } catch (URISyntaxException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static Entrance entrance(String service) {
        return lab.entrances().stream()
                .filter(entrance -> entrance.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static boolean answers(Entrance entrance) {
        return Probe.url("http://" + entrance.address() + ":" + entrance.ports().get(0) + "/")
                .startsWith("echo-");
    }

    private static String address(String pod) {
        return lab.kubectl(
                "--namespace=shop", "get", "pod", pod, "--ignore-not-found", "--output=jsonpath={.status.podIP}");
    }

    /** A lab has ports of its own: those of the machine may all be taken. */
    private record Taken(List<ServerSocket> sockets) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static Taken portsOfTheMachine() {
        var sockets = new ArrayList<ServerSocket>();
        for (int port : List.of(80, 2379, 6443, 10250, 10256, 30080)) {
            try {
                sockets.add(new ServerSocket(port));
            } catch (IOException takenAlready) {
                // Just as well.
            }
        }
        return new Taken(sockets);
    }
}
