package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.Lab;
import dev.nospof.lab.LabOptions;
import dev.nospof.lab.Subnets;
import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.HostNetwork;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Mounts;
import dev.nospof.lab.machine.Subnet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labs that share a machine, and a machine that has little left. */
class TwoLabsTest {
    @TempDir
    private Path folder;

    private MachineTraces before;

    @BeforeEach
    void remember() {
        Missing.skipIfAnythingIs();
        before = MachineTraces.now();
    }

    @Test
    void doNotNoticeEachOther() {
        try {
            var one = Lab.up(small("one"));
            var other = Lab.up(small("two"));
            assertThat(one.node("node-a1").address())
                    .isNotEqualTo(other.node("node-a1").address());

            one.zone("a").powerOff();
            assertThat(other.status().isWhole()).isTrue();
            one.down();
            assertThat(other.status().isWhole()).isTrue();
            assertThat(Mounts.areAt(Path.of("/var/lib/kubelet")))
                    .as("what the other lab's nodes have mounted")
                    .isTrue();
            assertThat(other.kubectl("get", "nodes", "--no-headers")).contains("node-a1", " Ready ");
            assertThat(Lab.up(small("two")).kubeconfig()).isEqualTo(other.kubeconfig());
        } finally {
            OwnLabs.down("one");
            OwnLabs.down("two");
        }
        assertThat(MachineTraces.now().since(before)).isEmpty();
    }

    @Test
    void leaveAnAddressToWhomItBelongs() {
        HostNetwork.ip("link add " + OwnLabs.name("other") + " type veth peer name " + OwnLabs.name("peer"));
        try {
            HostNetwork.ip("link set " + OwnLabs.name("other") + " up");
            HostNetwork.ip("route add 172.30.5.0/24 dev " + OwnLabs.name("other"));
            var wanted =
                    new Subnets(Subnet.of("172.29.0.0/24"), Subnet.of("172.30.0.0/16"), Subnet.of("172.31.0.0/16"));
            assertThatThrownBy(() -> Lab.up(small("one").withSubnets(wanted)))
                    .isInstanceOf(LabProblem.class)
                    .hasMessageContaining(
                            "The pod subnet 172.30.0.0/16 overlaps with this machine's route '172.30.5.0/24");
        } finally {
            HostNetwork.ip("link delete " + OwnLabs.name("other"));
        }
        assertThat(MachineTraces.now().since(before)).isEmpty();
    }

    /** The next run of these tests finds what a killed one has left, by the number of a process that is no more. */
    @Test
    void ofAKilledRunAreRemovedByTheNext() throws IOException {
        long over = processThatIsOver();
        var theirs = OwnLabs.folder().resolveSibling(Long.toString(over));
        Lab.up(small("one").withStateFolder(theirs));

        OwnLabs.removeThoseOfKilledRuns();

        assertThat(theirs).doesNotExist();
        assertThat(MachineTraces.now().since(before)).isEmpty();
    }

    private static long processThatIsOver() throws IOException {
        var brief = new ProcessBuilder("true").start();
        brief.onExit().join();
        return brief.pid();
    }

    @Test
    void areNotStartedWhereThereIsNoRoomForThem() {
        Command.of("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString())
                .run();
        try {
            assertThatThrownBy(() -> Lab.up(small("one").withStateFolder(folder)))
                    .isInstanceOf(LabProblem.class)
                    .hasMessageStartingWith(folder + " has 64 MiB left, a lab needs 1536.");
        } finally {
            Command.of("umount", folder.toString()).run();
        }
        assertThat(MachineTraces.now().since(before)).isEmpty();
    }

    private static LabOptions small(String word) {
        return OwnLabs.options(word).withZones(List.of("a"), 1);
    }
}
