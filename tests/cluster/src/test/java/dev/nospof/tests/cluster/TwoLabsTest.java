package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.Lab;
import dev.nospof.lab.LabOptions;
import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Subnet;
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
            var one = Lab.up(small("nospof-one", 222));
            var other = Lab.up(small("nospof-two", 225));
            assertThatThrownBy(() -> Lab.up(small("nospof-three", 225)))
                    .isInstanceOf(LabProblem.class)
                    .hasMessageContaining("overlaps with this machine's route");

            one.zone("a").powerOff();
            assertThat(other.status().isWhole()).isTrue();
            one.down();
            assertThat(other.status().isWhole()).isTrue();
            assertThat(other.kubectl("get", "nodes", "--no-headers")).contains("node-a1", " Ready ");
            assertThat(Lab.up(small("nospof-two", 225)).kubeconfig()).isEqualTo(other.kubeconfig());
        } finally {
            Lab.down("nospof-one", folder);
            Lab.down("nospof-two", folder);
        }
        assertThat(MachineTraces.now().since(before)).isEmpty();
    }

    @Test
    void areNotStartedWhereThereIsNoRoomForThem() {
        Command.of("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString())
                .run();
        try {
            assertThatThrownBy(() -> Lab.up(small("nospof-one", 222)))
                    .isInstanceOf(LabProblem.class)
                    .hasMessageStartingWith(folder + " has 64 MiB left, a lab needs 1536.");
        } finally {
            Command.of("umount", folder.toString()).run();
        }
        assertThat(MachineTraces.now().since(before)).isEmpty();
    }

    private LabOptions small(String name, int network) {
        return LabOptions.defaults()
                .withName(name)
                .withStateFolder(folder)
                .withZones(List.of("a"), 1)
                .withSubnets(
                        Subnet.of("10." + network + ".0.0/24"),
                        Subnet.of("10." + (network + 1) + ".0.0/16"),
                        Subnet.of("10." + (network + 2) + ".0.0/16"));
    }
}
