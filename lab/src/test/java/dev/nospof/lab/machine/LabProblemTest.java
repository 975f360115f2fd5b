package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each message, word for word; those of {@link Requirements} are held in its own test. */
class LabProblemTest {
    @Test
    void keepsItsPartsApart() {
        var problem = LabProblem.busy("one");
        assertThat(problem.thing()).isEqualTo("Another command is starting or ending lab 'one' right now.");
        assertThat(problem.harm()).isEqualTo("Two at once would undo each other's work; nothing was done.");
        assertThat(problem.wayOut()).isEqualTo("Wait until it has finished.");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void saysTheThingTheHarmAndTheWayOut(LabProblem problem, List<String> lines) {
        assertThat(problem.getMessage().lines()).containsExactlyElementsOf(lines);
    }

    static Stream<List<Object>> pairs() {
        return Stream.concat(refusals(), failures());
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> messages() {
        return pairs().map(pair -> org.junit.jupiter.params.provider.Arguments.of(pair.toArray()));
    }

    private static List<Object> pair(LabProblem problem, String... lines) {
        return List.of(problem, List.of(lines));
    }

    private static Stream<List<Object>> refusals() {
        return Stream.of(
                pair(
                        LabProblem.missingKernelFeature("overlay file system"),
                        "The kernel offers no overlay file system.",
                        "Nodes cannot run containers without it; nothing was started.",
                        "Load its module, or use a machine whose kernel has it; inside a container it is often withheld: use the machine itself.",
                        "[lab/missing-kernel-feature]"),
                pair(
                        LabProblem.foreign("network namespace", "one", "one"),
                        "A network namespace 'one' exists, and lab 'one' did not make it.",
                        "Using it would break whatever it belongs to; nothing was started.",
                        "Give the lab another name (--name), or remove it yourself if nobody needs it.",
                        "[lab/foreign-network-namespace]"),
                pair(
                        LabProblem.takenSubnet("pod", Subnet.of("10.201.0.0/16"), "10.0.0.0/8 dev tun0"),
                        "The pod subnet 10.201.0.0/16 overlaps with this machine's route '10.0.0.0/8 dev tun0'.",
                        "The machine would lose its way to one of them; nothing was started.",
                        "Give the lab another subnet (--pod-subnet).",
                        "[lab/taken-subnet]"),
                pair(
                        LabProblem.noFreeSubnets("one"),
                        "Routes of this machine lead into every range that lab 'one' could have chosen.",
                        "It would have no address of its own; nothing was started.",
                        "Give it three that you know to be free (--node-subnet, --pod-subnet, --service-subnet).",
                        "[lab/no-free-subnets]"),
                pair(
                        LabProblem.badOption("--zones", "", "Harm.", "Way out."),
                        "Option --zones is ''.",
                        "Harm.",
                        "Way out.",
                        "[lab/bad-option]"),
                pair(
                        LabProblem.remains("one", Path.of("/state/one")),
                        "Lab 'one' is there already, stopped, half-started or with other options (/state/one).",
                        "A second one would get in its way; nothing was started.",
                        "End it first: nospof lab down --name one.",
                        "[lab/remains]"),
                pair(
                        LabProblem.notUp("one", Path.of("/state/one")),
                        "There is no lab 'one' (/state/one does not exist).",
                        "There is nothing to work on.",
                        "Start it: nospof lab up --name one.",
                        "[lab/not-up]"),
                pair(
                        LabProblem.noSuch("zone", "x", List.of("zone-a", "zone-b")),
                        "The lab has no zone 'x'.",
                        "Nothing was failed and nothing was mended.",
                        "Name one of: zone-a, zone-b.",
                        "[lab/no-such-zone]"),
                pair(
                        LabProblem.noTools(Path.of("/home")),
                        "No folder above /home holds tools/build.",
                        "It builds the Kubernetes programs that a lab runs; nothing was started.",
                        "Work inside nospof's own folder, or name that folder in NOSPOF_HOME.",
                        "[lab/no-tools]"),
                pair(
                        LabProblem.notBalanced("shop/dns", "port 53 is UDP", "Use TCP for it"),
                        "Service shop/dns is of type LoadBalancer, and its port 53 is UDP.",
                        "The lab's load balancer cannot lead anybody to it; no Service's address was changed.",
                        "Use TCP for it, or another type of Service.",
                        "[lab/not-balanced]"),
                pair(
                        LabProblem.noAddressLeft("shop/edge", Subnet.of("10.200.0.0/26")),
                        "Service shop/edge is of type LoadBalancer, and no address of 10.200.0.0/26 is left for it.",
                        "It could not be reached; no Service's address was changed.",
                        "Start the lab with a larger subnet (--node-subnet), or balance fewer Services.",
                        "[lab/no-address-left]"),
                pair(
                        LabProblem.lowDisk(Path.of("/labs"), 900, 2560),
                        "/labs has 900 MiB left, a lab needs 2560.",
                        "Images would not fit, and a node short of disk gives up its pods; nothing was started.",
                        "Make room, or keep the lab in a larger place (--state).",
                        "[lab/low-disk]"));
    }

    private static Stream<List<Object>> failures() {
        return Stream.of(
                pair(
                        LabProblem.notBuilt("coredns", "exit code 1"),
                        "tools/build coredns failed: exit code 1",
                        "The programs that a lab runs are not there; nothing was started.",
                        "Mend what it names (often Go, or the network that Go fetches modules over) and try again.",
                        "[lab/not-built]"),
                pair(
                        LabProblem.commandFailed("ip link", "ended with exit code 2", "Cannot find device\n"),
                        "`ip link` ended with exit code 2: Cannot find device",
                        "What the lab needed from it is not there.",
                        "If the words do not help, run it by hand as root; `nospof lab down` removes what is left.",
                        "[lab/command-failed]"),
                pair(
                        LabProblem.ended("etcd", Path.of("/state/log/etcd.log"), "no space"),
                        "The lab's etcd ended soon after its start: no space",
                        "The cluster cannot run without it.",
                        "Its log was /state/log/etcd.log; run `up --keep` to look at the remains, then `down`.",
                        "[lab/ended]"),
                pair(
                        LabProblem.late("nodes are Ready", Duration.ofMinutes(3), ""),
                        "After 180 s still not: nodes are Ready.",
                        "The cluster is of no use so.",
                        "Give the machine more processor or memory, or look at the logs: `up --keep` leaves the remains, then `down`.",
                        "[lab/late]"),
                pair(
                        LabProblem.leftBehind("one", List.of("control group one")),
                        "Lab 'one' could not be removed whole; still there: control group one.",
                        "They hold memory and names until they are gone.",
                        "Run `nospof lab down --name one` again; what the kernel holds fast goes with a restart of the machine.",
                        "[lab/left-behind]"),
                pair(
                        LabProblem.unwritable(Path.of("/state"), new IOException("no space")),
                        "/state cannot be read or written: no space.",
                        "The lab cannot keep track of what it started.",
                        "Make room or mend the permissions, or name another folder (--state).",
                        "[lab/unwritable]"));
    }
}
