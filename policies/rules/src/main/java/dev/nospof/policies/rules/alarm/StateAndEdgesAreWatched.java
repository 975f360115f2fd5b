package dev.nospof.policies.rules.alarm;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.graph.aws.CloudAlarm;
import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.graph.aws.PlannedBackups;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What heals by itself hides that it had to, until nothing is left to heal with. Queues have a rule of their own, SQS-04. */
public record StateAndEdgesAreWatched() implements Rule {
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";

    /** What is watched by any of its own metrics, with an example and where they are kept. */
    private record Watched(Resource resource, List<Resource> parts, String metric, List<String> namespaces) {}

    @Override
    public String id() {
        return "ALM-01";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Somebody hears of it when a database, a table, a cache, a load balancer, a fleet or a way out is in trouble, and when a backup fails.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return watched(plan).map(subject -> new Case(subject.resource(), () -> judge(subject, plan)));
    }

    private static Stream<Watched> watched(Plan plan) {
        var references = plan.references();
        var all = new ArrayList<Watched>();
        references
                .ofType(VpcNetwork.NAT_GATEWAY)
                .forEach(nat ->
                        all.add(new Watched(nat, List.of(nat), "ErrorPortAllocation", List.of("AWS/NATGateway"))));
        plan.balancing().balancers().forEach(balancer -> all.add(front(balancer)));
        InstanceGroup.in(references)
                .forEach(group -> all.add(new Watched(
                        group.resource(),
                        List.of(group.resource()),
                        "GroupInServiceInstances",
                        List.of("AWS/AutoScaling"))));
        RelationalDatabase.in(references).stream()
                .filter(database -> !database.isReplica() && !database.isSecond())
                .forEach(database -> all.add(new Watched(
                        database.resource(),
                        Stream.concat(Stream.of(database.resource()), database.members().stream())
                                .toList(),
                        "FreeStorageSpace or AuroraReplicaLag",
                        List.of("AWS/RDS"))));
        references
                .ofType(CACHE)
                .forEach(cache -> all.add(new Watched(cache, List.of(cache), "Evictions", List.of("AWS/ElastiCache"))));
        references
                .ofType(KeyedTable.TABLE)
                .forEach(table ->
                        all.add(new Watched(table, List.of(table), "WriteThrottleEvents", List.of("AWS/DynamoDB"))));
        PlannedBackups.in(references)
                .forEach(backups -> all.add(new Watched(
                        backups.resource(), backups.vaults(), "NumberOfBackupJobsFailed", List.of("AWS/Backup"))));
        return all.stream();
    }

    private static Watched front(Balancer balancer) {
        return new Watched(
                balancer.resource(),
                List.of(balancer.resource()),
                "UnHealthyHostCount",
                List.of("AWS/ApplicationELB", "AWS/NetworkELB", "AWS/ELB"));
    }

    private static Optional<Verdict> judge(Watched subject, Plan plan) {
        if (plan.strictness(subject.resource()) != Strictness.PRODUCTION) {
            return Optional.empty();
        }
        var alarms = CloudAlarm.in(plan.references()).stream()
                .filter(CloudAlarm::tells)
                .toList();
        if (alarms.stream().anyMatch(alarm -> subject.parts().stream().anyMatch(alarm::isAbout))) {
            return Optional.of(new Verdict.Holds());
        }
        var where = Where.of(subject.resource()) + ", its alarms";
        return Optional.of(
                alarms.stream().anyMatch(alarm -> subject.namespaces().stream().anyMatch(alarm::isAboutSome))
                        ? new Verdict.Undecided(
                                where, "What the alarms on such metrics watch is unknown until deployment")
                        : new Verdict.Broken(
                                where,
                                "Nobody hears of it when it is in trouble, and what heals is used up unseen",
                                "Alarm on its metrics, such as " + subject.metric() + ", with an action"));
    }
}
