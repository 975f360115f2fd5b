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

    /** One region: at most what Amazon's agreement about machines in several of its zones allows (99.99 %), at least a tenth of that, which is assumed. */
    public static final Prior REGION =
            new Prior(new Interval(1e-5, 1e-4), "https://aws.amazon.com/compute/sla/", "2023-01");

    /** One EBS volume. Its agreement promises 99.9 % a month; a failed one is restored from a snapshot, which AWS rates at 0.1 to 0.2 % of volumes a year. */
    public static final Prior EBS_VOLUME =
            new Prior(new Interval(1e-5, 1e-3), "https://aws.amazon.com/ebs/sla/", "2023-01");

    /**
     * One machine of a database. Amazon's agreement gives a single-AZ instance 99.5 %; that of a Multi-AZ deployment, 99.95 %, is about the whole and already
     * contains the loss of a zone: it is used nowhere.
     */
    public static final Prior RDS_SINGLE_INSTANCE =
            new Prior(new Interval(5e-4, 5e-3), "https://aws.amazon.com/rds/sla/", "2023-01");

    /** One NAT gateway, by its agreement (99.9 %). */
    public static final Prior NAT_GATEWAY =
            new Prior(new Interval(1e-4, 1e-3), "https://aws.amazon.com/vpc/sla/", "2023-01");

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
