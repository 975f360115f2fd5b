package dev.nospof.policies.proof.model;

import java.time.Duration;

/**
 * How long something may be away before it counts as down: "no single point of failure" is a claim at this tolerance.
 *
 * @param here where what is lost is made up for in its own region
 * @param elsewhere where another region takes over, which takes minutes; what is borne here is borne then as well
 */
public record Tolerance(Duration here, Duration elsewhere) {
    /**
     * One minute, which a caller's retries can hide; and ten where a region is lost: a standby in another region is one of minutes
     * (https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html), and Aurora's takeover
     * alone is (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html).
     */
    public static final Tolerance DEFAULT = new Tolerance(Duration.ofMinutes(1), Duration.ofMinutes(10));

    public Tolerance {
        if (here.isNegative() || elsewhere.isNegative()) {
            throw negative(here.isNegative() ? here : elsewhere);
        }
        elsewhere = elsewhere.compareTo(here) < 0 ? here : elsewhere;
    }

    /** Of this loss. */
    public Duration of(Failure lost) {
        return lost.kind() == Failure.Kind.REGION ? elsewhere : here;
    }

    private static IllegalArgumentException negative(Duration tolerance) {
        return new IllegalArgumentException("ProofOptions: tolerance is " + tolerance.toSeconds()
                + " s, needs to be 0 s or more.\n"
                + "Every loss would count, even one that nobody notices.\n"
                + "Set tolerance to the longest time that callers can wait, 60 s by default.");
    }
}
