package dev.nospof.policies.proof.recovery;

import java.time.Duration;

/** How long something that is made redundant takes to go on without the one that was lost, by default. Each is the longest ordinary time. */
public enum Failover {
    /** 60 to 120 s, longer with large transactions. */
    RDS_MULTI_AZ_INSTANCE(
            "RDS failover",
            120,
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html",
            "2023-01"),
    /** Typically under 35 s, by the lag of its readers. */
    RDS_MULTI_AZ_CLUSTER(
            "RDS cluster failover",
            35,
            "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverDBCluster.html",
            "2026-11"),
    /** Within 60 s and often 30, where there is a reader to promote. */
    AURORA(
            "Aurora failover",
            60,
            "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
            "2023-01"),
    /** Without a reader Aurora makes a new instance in the same zone, typically within 10 min. */
    AURORA_RECREATION(
            "Aurora makes a new instance",
            600,
            "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
            "2023-01"),
    /** One of the six copies of a segment of 10 GB is made anew in 10 s, by its makers' paper (section 2.2). */
    AURORA_COPY("Aurora makes a new copy", 10, "https://doi.org/10.1145/3035918.3056101", "2026-11"),
    /** "A few minutes" by the first edition of its guide; newer ones give no figure, so that this one stands. */
    ELASTICACHE(
            "ElastiCache failover",
            180,
            "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
            "2026-11"),
    /** Its guide says "a short while"; two minutes are assumed. */
    MQ_ACTIVE_STANDBY(
            "Amazon MQ failover",
            120,
            "assumed; https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/active-standby-broker-deployment.html",
            "2026-11"),
    /** Queues elect a new leader as soon as a member is known to be gone; of one that is merely silent, after its default net_ticktime. */
    RABBITMQ("RabbitMQ election", 60, "https://www.rabbitmq.com/docs/nettick", "2026-11"),
    /** {@code broker.session.timeout.ms}, 9 s, and an election. */
    KAFKA(
            "Kafka election",
            10,
            "https://kafka.apache.org/documentation/#brokerconfigs_broker.session.timeout.ms",
            "2026-11"),
    /** A standby is promoted as soon as the operator sees that the primary is not ready: half a minute is assumed, beside the time until a node is noticed. */
    CLOUD_NATIVE_PG("promotion", 30, "assumed; https://cloudnative-pg.io/documentation/current/failover/", "2026-11"),
    /**
     * Its lock's {@code ttl}, 30 s by default, a round of 10 s, 2 s in which the lost one is asked whether it knows more, and a second for the promotion; measured
     * with a ttl of 20 s and rounds of 2 s: 2.5 s after a kill, 20 to 24 s after a lost node.
     */
    PATRONI("takeover", 43, "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html", "2026-11"),
    /**
     * A load balancer's name has a TTL of 60 s; until it leads past an address that does not answer, half a minute more is assumed, as Route 53's own fast health
     * checks take (three, 10 s apart).
     */
    LOAD_BALANCER_DNS(
            "name leads elsewhere",
            90,
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html",
            "2026-11"),
    /** A record that is led by its target's health alone; Route 53 gives no figure, and a minute is assumed. */
    TARGET_HEALTH(
            "target's health seen",
            60,
            "assumed; https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-complex-configs.html",
            "2026-11"),
    /** An alias of a load balancer has the time to live of that one's own name, 60 s, which nobody can change. */
    ALIAS_FORGOTTEN(
            "address forgotten",
            60,
            "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html",
            "2026-11"),
    /** For so long Java keeps an address by itself, where nothing says how long clients do. */
    CLIENTS_ASK_AGAIN(
            "clients ask again",
            30,
            "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/net/doc-files/net-properties.html",
            "2026-11"),
    /** What Cloud Map waits after it has been told that an instance is unwell; that it is told at once is trusted. */
    CLOUD_MAP(
            "Cloud Map leaves it out",
            30,
            "https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckCustomConfig.html",
            "2026-11"),
    /** EC2 Auto Scaling checks every minute or so and gives a new instance 300 s of grace; five minutes until it serves. */
    AUTO_SCALING(
            "instance replaced",
            300,
            "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html",
            "2026-11"),
    /** EC2 Auto Scaling looks at its instances every minute or so; a minute until it starts another one. What that takes to boot is the plan's to say. */
    AUTO_SCALING_NOTICE(
            "loss noticed",
            60,
            "assumed; https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html",
            "2026-11"),
    /** ECS starts another task as soon as one has stopped; a minute is assumed for the image and the start. */
    ECS_TASK("task replaced", 60, "assumed", "2026-11");

    private final String what;
    private final Duration time;
    private final String source;
    private final String collected;

    Failover(String what, int seconds, String source, String collected) {
        this.what = what;
        this.time = Duration.ofSeconds(seconds);
        this.source = source;
        this.collected = collected;
    }

    /** In a few words: {@code RDS failover}. */
    public String what() {
        return what;
    }

    /** By default; {@link RecoveryTimes} may hold a measured one. */
    public Duration time() {
        return time;
    }

    /** A document, or that it is assumed. */
    public String source() {
        return source;
    }

    /** When the source was read: {@code 2023-01}. */
    public String collected() {
        return collected;
    }
}
