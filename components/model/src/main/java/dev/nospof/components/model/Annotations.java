package dev.nospof.components.model;

/**
 * The annotations by which a Kubernetes object says what its manifest has no field for, so that a plain manifest carries the same
 * meaning as the component that made it.
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

    /** On a StatefulSet of which one member works and the others stand by: the longest until another has taken over, in seconds: {@code "22"}. */
    public static final String TAKEOVER_SECONDS = "nospof.dev/takeover-seconds";

    /** Share of requests that must succeed, in percent: {@code "99.9"}. */
    public static final String OBJECTIVE = "nospof.dev/objective";

    /** How long a load balancer must let a leaving pod finish what it has, in seconds: {@code "10"}. */
    public static final String DEREGISTRATION_SECONDS = "nospof.dev/deregistration-seconds";

    /** On a pod: a digest of the configuration that it reads when it starts; another value starts it anew. */
    public static final String CONFIG_CHECKSUM = "nospof.dev/config-checksum";

    /** A rule waived for this object: {@code nospof.dev/waive.SVC-13: "2027-03-01 until the registry moved"}. */
    public static final String WAIVE_PREFIX = "nospof.dev/waive.";

    private Annotations() {}
}
