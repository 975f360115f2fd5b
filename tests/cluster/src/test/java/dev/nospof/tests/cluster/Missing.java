package dev.nospof.tests.cluster;

import dev.nospof.lab.Lab;
import dev.nospof.lab.machine.LabProblem;
import org.opentest4j.TestAbortedException;

/** What to do before the first lab, and where one cannot be had: skip and say why; in CI fail, since a skip there would go unseen. */
final class Missing {
    private Missing() {}

    static void skipIfAnythingIs() {
        try {
            Lab.prepare();
            OwnLabs.removeThoseOfKilledRuns();
        } catch (LabProblem missing) {
            throw verdict(missing, "true".equals(System.getenv("CI")));
        }
    }

    static RuntimeException verdict(LabProblem missing, boolean inCi) {
        return inCi ? missing : new TestAbortedException("No lab on this machine: " + missing.getMessage());
    }
}
