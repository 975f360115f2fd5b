package dev.nospof.components.model;

/**
 * The annotations by which a Kubernetes object says what its manifest has no field for, so that a plain manifest carries the same
 * meaning as the component that made it. On AWS the same words are tags.
 */
public final class Annotations {
    /** Zones that the object's environment spreads over, as a number: {@code "3"}. */
    public static final String ZONES = "nospof.dev/zones";

    /** Name of the {@link Profile}: {@code "prod"}. */
    public static final String PROFILE = "nospof.dev/profile";

    /** What the service depends on: {@code "payments=hard,inventory=async:orders-queue:4h,recommendations=soft"}. */
    public static final String DEPENDS_ON = "nospof.dev/depends-on";

    /** Seconds from the container's start to its first ready answer: {@code "20"}. */
    public static final String BOOT_SECONDS = "nospof.dev/boot-seconds";

    /** The longest request that the service promises to finish, in seconds: {@code "10"}. */
    public static final String MAX_REQUEST_SECONDS = "nospof.dev/max-request-seconds";

    /** Replicas needed to carry the declared peak load: {@code "2"}. */
    public static final String PEAK_REPLICAS = "nospof.dev/peak-replicas";

    /** On a StatefulSet: whether its members agree by majority; {@code "majority"} or {@code "none"}. Without it the image's name decides. */
    public static final String QUORUM = "nospof.dev/quorum";

    /** On a StatefulSet of which one member works and the others stand by, or on what promotes databases: the longest until another has taken over, in seconds: {@code "22"}. */
    public static final String TAKEOVER_SECONDS = "nospof.dev/takeover-seconds";

    /** On what promotes databases by itself when a region is lost: the names of those that it makes the first ones: {@code "orders-db-eu-central-1 payments-db-eu-central-1"}. */
    public static final String TAKES_OVER = "nospof.dev/takes-over";

    /** Share of requests that must succeed, in percent: {@code "99.9"}. */
    public static final String OBJECTIVE = "nospof.dev/objective";

    /** How long a load balancer must let a leaving pod finish what it has, in seconds: {@code "10"}. */
    public static final String DEREGISTRATION_SECONDS = "nospof.dev/deregistration-seconds";

    /** On a pod: a digest of the configuration that it reads when it starts; another value starts it anew. */
    public static final String CONFIG_CHECKSUM = "nospof.dev/config-checksum";

    /** On whatever a component makes on AWS: the component's name. */
    public static final String COMPONENT = "nospof.dev/component";

    /** On what AWS runs: the name by which dependencies mean it: {@code "orders-queue"}. */
    public static final String NAME = "nospof.dev/name";

    /** On a subnet: {@code "public"}, {@code "private"} or {@code "data"}. */
    public static final String TIER = "nospof.dev/tier";

    /** On a VPC: addresses that its private subnets must have for whatever runs there at peak, without any reserve: {@code "3000"}. */
    public static final String PEAK_ADDRESSES = "nospof.dev/peak-addresses";

    /** On a cluster: nodes that carry the declared peak load, without any reserve: {@code "6"}. */
    public static final String PEAK_NODES = "nospof.dev/peak-nodes";

    /** On a queue: the longest that one message takes to be worked on, in seconds: {@code "60"}. */
    public static final String PROCESSING_SECONDS = "nospof.dev/processing-seconds";

    /** On a queue: how long a consumer that is told to stop may go on with what it has, in seconds: {@code "30"}. */
    public static final String GRACE_SECONDS = "nospof.dev/grace-seconds";

    /** On a target group, or on a workload: how long its server keeps an idle connection open, in seconds: {@code "75"}. */
    public static final String KEEP_ALIVE_SECONDS = "nospof.dev/keep-alive-seconds";

    /** On a workload: {@code "true"} where its server closes its connections as soon as it is told to stop, whatever is under way on them. */
    public static final String CLOSES_ON_STOP = "nospof.dev/closes-on-stop";

    /** On a database, a bucket or a health check: regions that its environment spreads over, as a number: {@code "2"}. */
    public static final String REGIONS = "nospof.dev/regions";

    /** The region that something is in, where neither its provider nor its zones say it: on a workload, that of its cluster: {@code "eu-central-1"}. */
    public static final String REGION = "nospof.dev/region";

    /** On a health check: what stands at all times in the region that it asks, in percent of the declared peak: {@code "50"}. */
    public static final String STANDING_PERCENT = "nospof.dev/standing-percent";

    /** On a health check: what has to stand once another region is lost, in percent of the declared peak: {@code "50"}. */
    public static final String NEEDED_PERCENT = "nospof.dev/needed-percent";

    /** On a health check: how long clients keep an address for longer than its record lives, in seconds: {@code "30"}. */
    public static final String CLIENT_SECONDS = "nospof.dev/client-seconds";

    /** On an experiment: the row of the proof that its fault stands for: {@code "any zone"}. */
    public static final String FAILURE = "nospof.dev/failure";

    /** A rule waived for this object: {@code nospof.dev/waive.SVC-13: "2027-03-01 until the registry moved"}. */
    public static final String WAIVE_PREFIX = "nospof.dev/waive.";

    private Annotations() {}
}
