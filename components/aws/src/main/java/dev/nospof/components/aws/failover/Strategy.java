package dev.nospof.components.aws.failover;

/** What the other regions do while all are well (https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html). */
public enum Strategy {
    /** All serve: each user the one that answers soonest, or each region its share. What is left has to carry the peak at once. */
    ACTIVE_ACTIVE(100),
    /** The first serves; a second one runs, smaller, and grows when it is needed. Half of the peak by default: below it a second region drowns before it has grown. */
    WARM_STANDBY(50),
    /** The first serves; the second has its data and little else, and starts when it is needed. */
    PILOT_LIGHT(0);

    private final int neededPercent;

    Strategy(int neededPercent) {
        this.neededPercent = neededPercent;
    }

    /** What has to stand once a region is lost, in percent of the declared peak, where nobody says it. */
    int neededPercent() {
        return neededPercent;
    }

    boolean allServe() {
        return this == ACTIVE_ACTIVE;
    }
}
