package dev.nospof.appimages.images.real;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.nospof.appimages.images.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a test of real containers needs of the machine. Where a part is missing the test says which, and is skipped; under CI=true it fails. */
final class Needs {
    private static final List<String> PROGRAMS = List.of("containerd", "ctr", "runc", "ip", "mmdebstrap", "unshare");

    private Needs() {}

    static void aMachineForContainers() {
        List<String> missing = new ArrayList<>(
                PROGRAMS.stream().filter(name -> Program.find(name).isEmpty()).toList());
        if (!isRoot()) {
            missing.add("root");
        }
        if (!missing.isEmpty()) {
            String words = "The images are not run: missing here: " + String.join(", ", missing)
                    + ". As root on Debian: apt-get install containerd runc iproute2 mmdebstrap";
            if ("true".equals(System.getenv("CI"))) {
                fail(words);
            }
            abort(words);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
