package dev.nospof.appimages.images.real;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.nospof.appimages.images.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a test of real parts needs of the machine. Where a part is missing the test says which, and is skipped; under CI=true it fails. */
public final class Needs {
    /** By the Debian package that holds each. */
    private static final Map<String, String> CONTAINERS = Map.of(
            "containerd", "containerd",
            "ctr", "containerd",
            "runc", "runc",
            "ip", "iproute2",
            "mmdebstrap", "mmdebstrap",
            "unshare", "util-linux",
            "nsenter", "util-linux");

    private Needs() {}

    static void aMachineForContainers() {
        if (!isRoot()) {
            missing(
                    "root, for namespaces and control groups",
                    "run the tests as root, or in a container of which you are root");
        }
        programs(CONTAINERS);
    }

    /** These programs, each with the Debian package that holds it. */
    public static void programs(Map<String, String> programs) {
        Map<String, String> absent = new TreeMap<>(programs);
        absent.keySet().removeIf(name -> Program.find(name).isPresent());
        if (!absent.isEmpty()) {
            missing(
                    String.join(", ", absent.keySet()),
                    "as root on Debian: tools/install-debian, or apt-get install "
                            + String.join(" ", new TreeSet<>(absent.values())));
        }
    }

    private static void missing(String what, String wayOut) {
        String words = "Missing here: " + what + ". These tests of real images can not run. " + wayOut;
        if ("true".equals(System.getenv("CI"))) {
            fail(words);
        }
        abort(words);
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
