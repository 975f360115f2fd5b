package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.lab.Lab;
import dev.nospof.lab.LabNode;
import dev.nospof.lab.machine.Patience;
import dev.nospof.tests.testkit.Front;
import dev.nospof.tests.testkit.ProgramFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A service as our component makes it, on a real cluster of three zones, drilled by the command itself. */
@TestMethodOrder(OrderAnnotation.class)
class DrillTest {
    private static final String LAB = "drill";
    private static final int LAST = Integer.MAX_VALUE;
    private static final Patience A_WHILE = Patience.upTo(Duration.ofMinutes(4));

    @TempDir
    private static Path folder;

    private static Lab lab;
    private static Command nospof;

    @BeforeAll
    static void deploy() throws IOException, InterruptedException {
        Missing.skipIfAnythingIs();
        nospof = new Command(Files.createDirectories(folder.resolve("state")));
        var project = ProgramFolder.with(Files.createDirectories(folder.resolve("project")), Front.class)
                .environment("lab", "shop:unused", "true");
        var rendered = nospof.run(
                "render",
                "--cwd",
                project.folder().toString(),
                "-o",
                folder.resolve("yaml").toString());
        assertThat(rendered.code()).as(rendered.err()).isZero();

        lab = Lab.up(OwnLabs.options(LAB).withImages(List.of(Probe.image(folder))));
        for (var file : files(folder.resolve("yaml/lab/cluster"))) {
            lab.apply(Files.readString(file));
        }
        for (var file : files(folder.resolve("yaml/lab/" + Front.NAMESPACE))) {
            lab.apply(Files.readString(file));
        }
        Files.writeString(folder.resolve("project/Drill.lab.yaml"), """
                by: lab:%s
                entry: http://%s:%d
                journeys:
                  - {name: read, service: front, get: /, limit: 5s}
                """.formatted(
                        OwnLabs.folder(LAB), lab.node("node-c1").address(), Front.NODE_PORT));
        A_WHILE.until("front has its replicas", () -> kubectl(
                        "get", "deployment", "front", "--output=jsonpath={.status.readyReplicas}")
                .equals("3"));
    }

    @AfterAll
    static void end() {
        OwnLabs.down(LAB);
    }

    @Test
    @Order(1)
    void breaksNothingWhereNobodyAgreedToIt() throws IOException, InterruptedException {
        var pods = kubectl("get", "pods", "--output=name");

        var outcome = drill("pod");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("""
                Namespace front is not marked for drills.
                Breaking things where nobody agreed to it is an outage.
                If it may be broken: kubectl label namespace front nospof.dev/drills=allowed.""");
        assertThat(kubectl("get", "pods", "--output=name")).isEqualTo(pods);
        lab.kubectl("label", "namespace", Front.NAMESPACE, "nospof.dev/drills=allowed");
    }

    @Test
    @Order(2)
    void findsNothingWorseThanProven() throws IOException, InterruptedException {
        var outcome = drill("drain,rollout,bad-rollout", "--slack", "10");

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        var report = new ObjectMapper().readTree(outcome.out());
        assertThat(report.at("/worse").booleanValue()).isFalse();
        assertThat(names(report)).containsExactly("drain", "rollout", "bad-rollout");
        for (var fault : report.at("/faults")) {
            assertThat(fault.at("/requests/sent").intValue()).isPositive();
            assertThat(fault.at("/requests/lost").intValue())
                    .as(fault.toString())
                    .isZero();
        }
        assertThat(lab.status().isWhole()).isTrue();
        assertThat(kubectl("get", "deployment", "front", "--output=jsonpath={.spec.template.spec.containers[0].image}"))
                .isEqualTo(Front.IMAGE);
    }

    /** Whatever becomes of the drill, the power comes back. */
    @Test
    @Order(3)
    void leavesNothingBrokenWhenItIsKilled() throws IOException, InterruptedException {
        var drill = nospof.start(words("zone"));
        A_WHILE.until("a node is off", () -> states().contains(LabNode.State.OFF));

        drill.destroyForcibly().waitFor();

        A_WHILE.until("every node is on again", () -> states().stream().allMatch(LabNode.State.ON::equals));
        A_WHILE.until("nothing is left to undo", () -> files(folder.resolve("state/nospof/drills"))
                .isEmpty());
        var mended =
                nospof.run("drill", "--mend", "--cwd", folder.resolve("project").toString());
        assertThat(mended.out()).contains("Nothing was left broken.");
    }

    /** The plan says three pods and there is one, whose successor is not ready for a while: taking it away is an outage that was not predicted. */
    @Test
    @Order(LAST)
    void findsThatRealityIsWorse() throws IOException, InterruptedException {
        A_WHILE.until("the nodes are Ready", () -> lab.status().isWhole());
        kubectl("delete", "horizontalpodautoscaler,poddisruptionbudget", "--all");
        kubectl(
                "patch",
                "deployment",
                "front",
                "--type=json",
                "--patch=[{'op': 'add', 'path': '/spec/template/spec/containers/0/readinessProbe/initialDelaySeconds', 'value': 20}]");
        kubectl("scale", "deployment", "front", "--replicas=1");
        kubectl("rollout", "status", "deployment/front", "--timeout=55s");
        A_WHILE.until(
                "one pod is left",
                () -> kubectl("get", "pods", "--output=name").lines().count() == 1);

        var outcome = drill("pod", "--most-lost", "100");

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isEqualTo(1);
        var front = new ObjectMapper().readTree(outcome.out()).at("/faults/0/services/front");
        assertThat(front.at("/verdict").textValue()).isEqualTo("worse");
        assertThat(front.at("/measured/requests/lost").intValue()).isPositive();
        assertThat(front.at("/worseBecause/0").textValue())
                .startsWith("did not answer for ")
                .endsWith("predicted: keeps answering");
    }

    private static Command.Outcome drill(String faults, String... more) throws IOException, InterruptedException {
        return nospof.run(words(faults, more));
    }

    private static String[] words(String faults, String... more) {
        var words = new ArrayList<>(List.of(
                "drill", "--cwd", folder.resolve("project").toString(), "--faults", faults, "--format", "json"));
        words.addAll(List.of("--calm", "6s"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static List<String> names(JsonNode report) {
        var names = new ArrayList<String>();
        report.at("/faults").forEach(fault -> names.add(fault.at("/fault").textValue()));
        return names;
    }

    private static List<LabNode.State> states() {
        return lab.nodes().stream().map(LabNode::state).toList();
    }

    private static String kubectl(String... words) {
        var all = new ArrayList<>(List.of("--namespace=" + Front.NAMESPACE));
        all.addAll(List.of(words));
        return lab.kubectl(all.toArray(String[]::new));
    }

    private static List<Path> files(Path where) {
        try (Stream<Path> files = Files.list(where)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(where + " can not be read", unreadable);
        }
    }
}
