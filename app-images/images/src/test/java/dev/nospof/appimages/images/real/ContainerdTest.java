package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The containerd of these tests, whose end must be certain. */
class ContainerdTest {
    @BeforeAll
    static void aMachineForContainers() {
        Needs.aMachineForContainers();
    }

    /** Another JVM's: starts one with a container in it, says what would be left of it, and waits to be killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Containerd containerd = Machine.containerd();
            containerd.run("pause", Machine.imported("pause"), List.of()).up();
            System.out.println(containerd.traces());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void leavesNothingBehindWhenItsJvmIsKilled() throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says = victim.inputReader(StandardCharsets.UTF_8)) {
            String[] traces = says.readLine().split(" ");
            assertThat(left(traces)).isEqualTo(List.of("folder", "link", "control groups", "processes"));
            victim.destroyForcibly().waitFor();
            for (int tries = 0; tries < 600 && !left(traces).isEmpty(); tries++) {
                Thread.sleep(100);
            }
            assertThat(left(traces)).isEmpty();
        } finally {
            victim.destroyForcibly();
        }
    }

    private static List<String> left(String[] traces) throws IOException {
        List<String> left = new java.util.ArrayList<>();
        if (Files.exists(Path.of(traces[0]))) {
            left.add("folder");
        }
        if (NetworkInterface.getByName(traces[1]) != null) {
            left.add("link");
        }
        if (Stream.of("memory", "").anyMatch(each -> Files.exists(Path.of("/sys/fs/cgroup", each, traces[2])))) {
            left.add("control groups");
        }
        if (ProcessHandle.allProcesses()
                .anyMatch(each -> each.info().commandLine().orElse("").contains(traces[0]))) {
            left.add("processes");
        }
        return left;
    }
}
