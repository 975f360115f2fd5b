package dev.nospof.policies.proof;

import dev.nospof.policies.proof.recovery.RecoveryTimes;
import java.time.Duration;

/**
 * What the proof takes as given.
 *
 * @param zones of the environment, where a workload does not say it by {@code nospof.dev/zones}
 * @param tolerance how long a service may be away before it counts as down: "no single point of failure" is a claim at this tolerance
 * @param times of the platform's mechanisms
 */
public record ProofOptions(int zones, Duration tolerance, RecoveryTimes times) {
    /** Three zones, as every AWS region that is meant for production has; one minute, which a caller's retries can hide; Kubernetes' own times. */
    public static final ProofOptions DEFAULTS = new ProofOptions(3, Duration.ofMinutes(1), RecoveryTimes.KUBERNETES);

    public ProofOptions {
        if (zones < 1 || zones > 99) {
            throw badZones(zones);
        }
        if (tolerance.isNegative()) {
            throw badTolerance(tolerance);
        }
    }

    public ProofOptions withZones(int count) {
        return new ProofOptions(count, tolerance, times);
    }

    public ProofOptions withTolerance(Duration time) {
        return new ProofOptions(zones, time, times);
    }

    public ProofOptions withTimes(RecoveryTimes platform) {
        return new ProofOptions(zones, tolerance, platform);
    }

    private static IllegalArgumentException badZones(int zones) {
        return new IllegalArgumentException("ProofOptions: zones is " + zones + ", needs to be from 1 to 99.\n"
                + "Without a zone there is no place for a pod, and nothing to prove.\n"
                + "Set zones to the number of zones that the environment has, 3 by default.");
    }

    private static IllegalArgumentException badTolerance(Duration tolerance) {
        return new IllegalArgumentException("ProofOptions: tolerance is " + tolerance.toSeconds()
                + " s, needs to be 0 s or more.\n"
                + "Every loss would count, even one that nobody notices.\n"
                + "Set tolerance to the longest time that callers can wait, 60 s by default.");
    }
}
