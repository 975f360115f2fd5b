package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsTest {
    @Test
    void refusesAnotherSystem() {
        assertThatThrownBy(() -> Requirements.checkSystem("Mac OS X"))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "This machine runs Mac OS X, a lab needs Linux.",
                        "Its nodes are made of Linux network namespaces and control groups; nothing was started.",
                        "Run it on a Linux machine or in a Linux virtual machine, as root.",
                        "[lab/not-linux]"));
    }

    @Test
    void refusesAnotherUserThanRoot() {
        assertThatThrownBy(() -> Requirements.checkUser("ada", "1000"))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "The user is 'ada', a lab needs root.",
                        "Namespaces, mounts and control groups cannot be made without it; nothing was started.",
                        "Run the same command with sudo.",
                        "[lab/not-root]"));
    }

    @Test
    void namesEveryMissingProgramAndItsPackage(@TempDir Path empty) {
        assertThatThrownBy(() -> Requirements.checkPrograms(List.of(empty)))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "Not on the PATH: etcd, containerd, ctr, runc, iptables, iptables-save, haproxy, ip, nsenter, unshare, setsid, mount, sysctl,"
                                + " openssl, cc.",
                        "A lab runs them; nothing was started.",
                        "On Debian and Ubuntu: apt-get install etcd-server containerd runc iptables haproxy iproute2 util-linux mount procps openssl"
                                + " gcc libc6-dev. Elsewhere install what holds them your system's way.",
                        "[lab/missing-programs]"));
    }

    @Test
    void wantsTheOverlayFileSystem() {
        assertThatCode(() -> Requirements.checkFileSystems("nodev\tproc\nnodev\toverlay\n"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Requirements.checkFileSystems("nodev\tproc\n"))
                .hasMessageContaining("[lab/missing-kernel-feature]");
    }

    @Test
    void wantsRoomForImagesAndAHundredthOfTheDiskBesides() {
        long gibibyte = 1L << 30;
        Requirements.checkRoom(Path.of("/labs"), 3 * gibibyte, 100 * gibibyte);
        assertThatThrownBy(() -> Requirements.checkRoom(Path.of("/labs"), 2 * gibibyte, 100 * gibibyte))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("/labs has 2048 MiB left, a lab needs 2560.");
    }
}
