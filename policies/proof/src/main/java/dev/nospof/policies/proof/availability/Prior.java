package dev.nospof.policies.proof.availability;

import dev.nospof.policies.proof.solver.Interval;
import java.time.Duration;

/**
 * How much of the time one thing is away, and who says so.
 *
 * <p>An agreement is a promise with a penalty, not a measured rate: it gives an interval, and never a single number.
 *
 * @param away share of time
 * @param source a document, or {@code assumed}
 * @param collected when the source was read: {@code 2023-01}
 */
public record Prior(Interval away, String source, String collected) {
    /**
     * One virtual machine. At most what Amazon's agreement allows a single EC2 instance (99.5 %), at least what it allows a region (99.99 %):
     * a machine is away whenever its region is.
     */
    public static final Prior EC2_INSTANCE =
            new Prior(new Interval(1e-4, 5e-3), "https://aws.amazon.com/compute/sla/", "2023-01");

    /** One zone. No agreement names one; a zone is away at least whenever its region is, and at most as often as any machine in it. */
    public static final Prior ZONE =
            new Prior(new Interval(1e-4, 5e-3), "https://aws.amazon.com/compute/sla/", "2023-01");

    /** One pod by its own fault: one failure in 7 to 90 days, healed within two minutes. An assumption; nobody publishes one. */
    public static final Prior POD = new Prior(new Interval(1.5e-5, 2e-4), "assumed", "2026-11");

    public Prior {
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "A prior of " + away
                            + " has no source. Whoever reads the result could not judge it. Name a document, or say 'assumed'.");
        }
    }

    /** A figure of one's own, from the mean times that were measured: q = MTTR / (MTBF + MTTR). */
    public static Prior measured(Duration betweenFailures, Duration toRepair, String source, String collected) {
        double q = (double) toRepair.toMillis() / (betweenFailures.toMillis() + toRepair.toMillis());
        return new Prior(new Interval(q, q), source, collected);
    }
}
