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
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html",
            "2023-01"),
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
    /** Its lock's {@code ttl}, 30 s by default, and a round of 2 s; measured with a ttl of 20 s: 2.5 s after a kill, 20 to 22 s after a lost node. */
    PATRONI("takeover", 32, "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html", "2026-11"),
    /** EC2 Auto Scaling checks every minute or so and gives a new instance 300 s of grace; five minutes until it serves. */
    AUTO_SCALING(
            "instance replaced",
            300,
            "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html",
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
