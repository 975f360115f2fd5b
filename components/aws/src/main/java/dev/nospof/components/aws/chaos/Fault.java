package dev.nospof.components.aws.chaos;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What an experiment breaks, and the row of the proof that it stands for. Each is limited: to a share in percent, to one, or to a zone.
 */
public final class Fault {
    private static final String DURATION = "duration";

    private final String failure;
    private final OptionalInt percent;
    private final Optional<PodsOf> pods;
    private final Function<Duration, List<Hit>> hits;

    private Fault(String failure, OptionalInt percent, Optional<PodsOf> pods, Function<Duration, List<Hit>> hits) {
        this.failure = failure;
        this.percent = percent;
        this.pods = pods;
        this.hits = hits;
    }

    /** Whose pods are deleted. */
    record PodsOf(Output<String> cluster) {}

    /**
     * A share of the instances is stopped, and started again when the experiment ends; those that an Auto Scaling group replaces meanwhile are gone. Stands for the loss of any
     * node.
     *
     * @param percent of those that bear the tag
     */
    public static Fault instancesStop(int percent) {
        var share = Checks.percent(percent);
        return new Fault(
                "any node",
                OptionalInt.of(percent),
                Optional.empty(),
                lasting -> List.of(stop(
                        lasting,
                        Hit.Target.of("Instances", "aws:ec2:instance", share).where("State.Name", "running"))));
    }

    /**
     * A share of the nodes of one node group of EKS is terminated. Stands for the loss of any node.
     *
     * @param percent of the nodes of one of the node groups that bear the tag
     */
    public static Fault nodesTerminate(int percent) {
        Checks.percent(percent);
        return new Fault(
                "any node",
                OptionalInt.of(percent),
                Optional.empty(),
                lasting -> List.of(Hit.of(
                        "nodes",
                        "aws:eks:terminate-nodegroup-instances",
                        Map.of("instanceTerminationPercentage", String.valueOf(percent)),
                        Hit.Target.of("Nodegroups", "aws:eks:nodegroup", "COUNT(1)"))));
    }

    /**
     * A share of a workload's pods is deleted without grace. Stands for the loss of any pod. The page says what the namespace needs for it.
     *
     * @param percent of the pods
     * @param cluster its name
     * @param labels as a label selector: {@code app.kubernetes.io/name=orders}
     * @param serviceAccount with which FIS' own pod runs in that namespace
     */
    public static Fault podsDelete(
            int percent, Output<String> cluster, String namespace, String labels, String serviceAccount) {
        var share = Checks.percent(percent);
        var target = Hit.Target.of("Pods", "aws:eks:pod", share)
                .untagged()
                .with("clusterIdentifier", cluster)
                .with("namespace", Output.of(namespace))
                .with("selectorType", Output.of("labelSelector"))
                .with("selectorValue", Output.of(labels));
        return new Fault(
                "any pod",
                OptionalInt.of(percent),
                Optional.of(new PodsOf(cluster)),
                lasting -> List.of(Hit.of(
                        "pods",
                        "aws:eks:pod-delete",
                        Map.of("gracePeriodSeconds", "0", "kubernetesServiceAccount", serviceAccount),
                        target)));
    }

    /** One Aurora cluster, or RDS Multi-AZ cluster, makes a reader its writer. Stands for the loss of the database's primary. */
    public static Fault databaseFailsOver() {
        return new Fault(
                "any database instance",
                OptionalInt.empty(),
                Optional.empty(),
                lasting -> List.of(failover(Hit.Target.of("Clusters", "aws:rds:cluster", "COUNT(1)"))));
    }

    /**
     * Nothing goes into the subnets of a zone or out of them, while all in them runs on. Stands for the loss of any zone.
     *
     * @param zone by its name: {@code eu-west-1a}
     */
    public static Fault zoneIsCutOff(Zone zone) {
        Checks.named(zone);
        return new Fault("any zone", OptionalInt.empty(), Optional.empty(), lasting -> List.of(cut(lasting, zone)));
    }

    /**
     * A zone is as without power: its instances stop and no others start in it, its subnets are cut off, databases whose writer is in it and caches with nodes in it fail over. What
     * there is none of is left out. Stands for the loss of any zone.
     *
     * @param zone by its name: {@code eu-west-1a}
     */
    public static Fault zoneLosesPower(Zone zone) {
        Checks.named(zone);
        return new Fault("any zone", OptionalInt.empty(), Optional.empty(), lasting -> {
            var name = Output.of(zone.word());
            var all = new ArrayList<Hit>();
            all.add(Hit.of(
                    "caches",
                    "aws:elasticache:replicationgroup-interrupt-az-power",
                    Map.of(DURATION, lasting.toString()),
                    Hit.Target.of("ReplicationGroups", "aws:elasticache:replicationgroup", Hit.Target.ALL)
                            .with("availabilityZoneIdentifier", name)));
            all.add(failover(Hit.Target.of("Clusters", "aws:rds:cluster", Hit.Target.ALL)
                    .with("writerAvailabilityZoneIdentifiers", name)));
            all.add(stop(
                    lasting,
                    Hit.Target.of("Instances", "aws:ec2:instance", Hit.Target.ALL)
                            .where("Placement.AvailabilityZone", zone.word())
                            .where("State.Name", "running")));
            all.add(Hit.of(
                    "no-others",
                    "aws:ec2:asg-insufficient-instance-capacity-error",
                    Map.of(
                            "availabilityZoneIdentifiers",
                            zone.word(),
                            DURATION,
                            lasting.toString(),
                            "percentage",
                            "100"),
                    Hit.Target.of("AutoScalingGroups", "aws:ec2:autoscaling-group", Hit.Target.ALL)));
            all.add(cut(lasting, zone));
            return List.copyOf(all);
        });
    }

    private static Hit stop(Duration lasting, Hit.Target at) {
        return Hit.of(
                "instances",
                "aws:ec2:stop-instances",
                Map.of("completeIfInstancesTerminated", "true", "startInstancesAfterDuration", lasting.toString()),
                at);
    }

    private static Hit failover(Hit.Target at) {
        return Hit.of("databases", "aws:rds:failover-db-cluster", Map.of(), at);
    }

    private static Hit cut(Duration lasting, Zone zone) {
        return Hit.of(
                "subnets",
                "aws:network:disrupt-connectivity",
                Map.of(DURATION, lasting.toString(), "scope", "all"),
                Hit.Target.of("Subnets", "aws:ec2:subnet", Hit.Target.ALL)
                        .with("availabilityZoneIdentifier", Output.of(zone.word())));
    }

    /** The row of the proof that it stands for: {@code any zone}. */
    public String failure() {
        return failure;
    }

    /** Where it is limited by a share. */
    OptionalInt percent() {
        return percent;
    }

    Optional<PodsOf> pods() {
        return pods;
    }

    /** Sorted by name. */
    List<Hit> hits(Duration lasting) {
        return hits.apply(lasting);
    }
}
