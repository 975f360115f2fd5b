package dev.nospof.policies.rules;

/** How many replicas an environment must be able to lose. */
public enum Strictness {
    /** A replica in every zone, so that any one zone may be lost. */
    PRODUCTION,
    /** Two replicas, so that any one node may be lost. */
    DEVELOPMENT;

    /** The fewest replicas that are enough over so many zones. */
    public int replicaFloor(int zones) {
        return this == PRODUCTION ? Math.max(2, zones) : 2;
    }
}
