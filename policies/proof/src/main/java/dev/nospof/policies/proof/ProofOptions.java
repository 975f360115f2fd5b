package dev.nospof.policies.proof;

import dev.nospof.policies.proof.model.Tolerance;
import dev.nospof.policies.proof.recovery.RecoveryTimes;
import java.time.Duration;

/**
 * What the proof takes as given.
 *
 * @param zones of the environment, where a workload does not say it by {@code nospof.dev/zones}
 * @param tolerances how long a service may be away before it counts as down
 * @param times of the platform's mechanisms
 */
public record ProofOptions(int zones, Tolerance tolerances, RecoveryTimes times) {
    /** Three zones, as every AWS region that is meant for production has; {@link Tolerance#DEFAULT}; Kubernetes' own times. */
    public static final ProofOptions DEFAULTS = new ProofOptions(3, Tolerance.DEFAULT, RecoveryTimes.KUBERNETES);

    public ProofOptions {
        if (zones < 1 || zones > 99) {
            throw badZones(zones);
        }
    }

    /** Where what is lost is made up for in its own region. */
    public Duration tolerance() {
        return tolerances.here();
    }

    public ProofOptions withZones(int count) {
        return new ProofOptions(count, tolerances, times);
    }

    /** Where what is lost is made up for in its own region. */
    public ProofOptions withTolerance(Duration time) {
        return new ProofOptions(zones, new Tolerance(time, tolerances.elsewhere()), times);
    }

    /** Where another region takes over. */
    public ProofOptions withToleranceOfRegions(Duration time) {
        return new ProofOptions(zones, new Tolerance(tolerances.here(), time), times);
    }

    public ProofOptions withTimes(RecoveryTimes platform) {
        return new ProofOptions(zones, tolerances, platform);
    }

    private static IllegalArgumentException badZones(int zones) {
        return new IllegalArgumentException("ProofOptions: zones is " + zones + ", needs to be from 1 to 99.\n"
                + "Without a zone there is no place for a pod, and nothing to prove.\n"
                + "Set zones to the number of zones that the environment has, 3 by default.");
    }
}
