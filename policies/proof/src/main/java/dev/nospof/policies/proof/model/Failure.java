package dev.nospof.policies.proof.model;

/**
 * One thing that can be lost: the basic event of the failure model.
 *
 * @param kind what sort of thing
 * @param name which one, as a person would say it: {@code zone a}, {@code node a1}, {@code pod orders-1}
 */
public record Failure(Kind kind, String name) implements Comparable<Failure> {

    /** From the smallest domain to the widest, then what is looked at apart. The order of the matrix's rows. */
    public enum Kind {
        POD("any pod", "one pod"),
        /** A disk that pods or machines keep data on. */
        VOLUME("any volume", "one volume"),
        /** One machine of a database: its writer, a standby or a reader. */
        DATABASE_INSTANCE("any database instance", "one database instance"),
        /** A database proxy's part in one zone. */
        DATABASE_PROXY("any database proxy node", "one database proxy node"),
        CACHE_NODE("any cache node", "one cache node"),
        /** One member of a message broker. */
        BROKER("any broker", "one broker"),
        /** A load balancer's part in one zone. */
        LOAD_BALANCER_NODE("any load balancer node", "one load balancer node"),
        NAT_GATEWAY("any NAT gateway", "one NAT gateway"),
        /** An interface endpoint's address in one zone. */
        VPC_ENDPOINT("any VPC endpoint", "one VPC endpoint"),
        NODE("any node", "one node"),
        ZONE("any zone", "one zone"),
        /** Everything in it at once. Counts where the environment spreads over regions; elsewhere it is trusted, and no plan has one to lose. */
        REGION("any region", "one region"),
        /** A whole service, by whatever cause: shows who depends on it. No single thing that breaks, so never counted. */
        SERVICE("a service", "a service"),
        /** A rollout of a version that never becomes ready. Trusted: shown, not counted. */
        ROLLOUT("a bad rollout", "a bad rollout"),
        /** All nodes that one launch template or image made. Trusted: shown, not counted. */
        NODE_GROUP("any node group", "one node group"),
        /** What pods read when they start, shared by all of them. Trusted: shown, not counted. */
        SECRET("any secret", "one secret"),
        /** Trusted: shown, not counted. */
        CERTIFICATE("any certificate", "one certificate"),
        /** Trusted: shown, not counted. */
        DNS("DNS", "DNS"),
        /** Trusted: shown, not counted. */
        CONTROL_PLANE("control plane", "the control plane"),
        /** Trusted: shown, not counted. */
        IMAGE_REGISTRY("image registry", "the image registry");

        private final String row;
        private final String lost;

        Kind(String row, String lost) {
            this.row = row;
            this.lost = lost;
        }

        /** The row's heading in the matrix. */
        public String row() {
            return row;
        }

        /** In a sentence: {@code orders goes down when one node is lost}. */
        public String inWords() {
            return lost;
        }

        /** Whether its loss is one that a design must survive. */
        public boolean counts() {
            return compareTo(REGION) <= 0;
        }
    }

    public Failure {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A failure of kind " + kind
                    + " has no name. Cut sets name what is lost. Name the thing that fails.");
        }
    }

    @Override
    public int compareTo(Failure other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
