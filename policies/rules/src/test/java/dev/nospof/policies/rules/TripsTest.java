package dev.nospof.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule the one mutation of a good service that it is there for: that rule is broken by it, and no other. */
class TripsTest {
    /** Rule, the rules that the same mutation must break as well since it takes away what they ask for too, and the mutated service. */
    static List<Arguments> trips() {
        var all = new ArrayList<>(others());
        int databases = all.stream().map(trip -> trip.get()[0]).toList().indexOf("RDS-01");
        all.addAll(databases, ClusterTrips.all());
        all.addAll(databases, FleetTrips.all());
        all.addAll(databases, BalancerTrips.all());
        all.addAll(all.size() - 1, CacheTrips.all());
        all.addAll(all.size() - 1, NameTrips.all());
        all.addAll(all.size() - 1, DiscoveryTrips.all());
        all.addAll(all.size() - 1, TableTrips.all());
        all.addAll(all.size() - 1, BackupTrips.all());
        all.addAll(all.size() - 1, ChaosTrips.all());
        all.addAll(all.size() - 1, LimitTrips.all());
        return all;
    }

    private static List<Arguments> others() {
        return List.of(
                arguments(
                        "SVC-01",
                        "",
                        Sample.goodService().without("HorizontalPodAutoscaler").set("Deployment", "spec.replicas", 2)),
                arguments(
                        "SVC-02",
                        "",
                        Sample.goodService().remove("Deployment", "spec.template.spec.topologySpreadConstraints")),
                arguments(
                        "SVC-03",
                        "",
                        Sample.goodService()
                                .remove(
                                        "Deployment",
                                        "spec.template.spec.topologySpreadConstraints[0].nodeTaintsPolicy")),
                arguments(
                        "SVC-04",
                        "",
                        Sample.goodService()
                                .set("Deployment", "spec.template.spec.topologySpreadConstraints[0].minDomains", 3)),
                arguments(
                        "SVC-05",
                        "",
                        Sample.goodService()
                                .remove(
                                        "Deployment",
                                        "spec.template.spec.topologySpreadConstraints[0].matchLabelKeys")),
                arguments(
                        "SVC-06",
                        "",
                        Sample.goodService()
                                .set(
                                        "Deployment",
                                        "spec.template.spec.affinity",
                                        Affinities.required("topology.kubernetes.io/zone"))),
                arguments(
                        "SVC-07",
                        "",
                        Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].readinessProbe")),
                arguments(
                        "SVC-08",
                        "",
                        Sample.goodService()
                                .set("Deployment", "spec.template.spec.containers[0].livenessProbe.periodSeconds", 5)
                                .set(
                                        "Deployment",
                                        "spec.template.spec.containers[0].livenessProbe.failureThreshold",
                                        2)),
                arguments(
                        "SVC-09",
                        "",
                        Sample.goodService()
                                .set("Deployment", "spec.template.spec.containers[0].startupProbe.failureThreshold", 3)
                                .set("Deployment", "spec.template.spec.containers[0].startupProbe.periodSeconds", 10)
                                .set("Deployment", "metadata.annotations.'nospof.dev/boot-seconds'", "60")),
                arguments("SVC-10", "", Sample.goodService().set("Deployment", "spec.strategy.type", "Recreate")),
                arguments(
                        "SVC-11",
                        "HPA-08",
                        Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].resources")),
                arguments("SVC-12", "", Sample.goodService().remove("Deployment", "spec.template.spec.tolerations")),
                arguments(
                        "SVC-13",
                        "",
                        Sample.goodService()
                                .set("Deployment", "spec.template.spec.containers[0].imagePullPolicy", "Always")),
                arguments("SVC-14", "", Sample.goodService().set("Service", "spec.selector.app", "order")),
                arguments("SVC-15", "", Sample.goodService().set("Service", "spec.trafficDistribution", "PreferClose")),
                arguments(
                        "SVC-16",
                        "SVC-01 HPA-02",
                        Sample.goodService()
                                .set("Service", "spec.externalTrafficPolicy", "Local")
                                .set("HorizontalPodAutoscaler", "spec.minReplicas", 2)),
                arguments(
                        "SVC-17",
                        "",
                        Sample.goodService()
                                .set("Deployment", "spec.template.spec.volumes", Samples.claim("data"))
                                .and("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: shop}
                spec: {accessModes: [ReadWriteOnce]}
                """)),
                arguments(
                        "SVC-18",
                        "",
                        Sample.goodService()
                                .set(
                                        "Deployment",
                                        "spec.template.spec.nodeSelector.'topology.kubernetes.io/zone'",
                                        "a")),
                arguments(
                        "SVC-19",
                        "",
                        Sample.goodService().remove("Deployment", "spec.template.spec.priorityClassName")),
                arguments(
                        "SVC-20",
                        "",
                        Sample.goodService()
                                .set(
                                        "Deployment",
                                        "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds",
                                        60)),
                arguments(
                        "SVC-21",
                        "",
                        Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].lifecycle")),
                arguments("PDB-01", "", Sample.goodService().and("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: second, namespace: shop}
                spec: {maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, selector: {matchLabels: {app: orders}}}
                """)),
                arguments("PDB-02", "", Sample.goodService().set("PodDisruptionBudget", "spec.maxUnavailable", 0)),
                arguments("PDB-03", "", Sample.goodService().set("PodDisruptionBudget", "spec.maxUnavailable", "100%")),
                arguments(
                        "PDB-04",
                        "",
                        Sample.goodService().remove("PodDisruptionBudget", "spec.unhealthyPodEvictionPolicy")),
                arguments("PDB-05", "", Sample.goodService().and("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: stray, namespace: shop}
                spec: {maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, selector: {matchLabels: {app: order}}}
                """)),
                arguments("HPA-01", "", Sample.goodService().set("Deployment", "spec.replicas", 3)),
                arguments(
                        "HPA-02", "SVC-01", Sample.goodService().set("HorizontalPodAutoscaler", "spec.minReplicas", 1)),
                arguments("HPA-03", "", Sample.goodService().set("HorizontalPodAutoscaler", "spec.maxReplicas", 3)),
                arguments(
                        "HPA-04",
                        "",
                        Sample.goodService()
                                .set(
                                        "HorizontalPodAutoscaler",
                                        "spec.metrics[0].resource.target.averageUtilization",
                                        80)),
                arguments("HPA-05", "", Sample.goodService().remove("HorizontalPodAutoscaler", "spec.behavior")),
                arguments(
                        "HPA-06",
                        "",
                        Sample.goodService()
                                .set("Deployment", "spec.template.spec.containers[1]", Samples.container("proxy"))),
                arguments("HPA-07", "", Sample.goodService().and("""
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: orders, namespace: shop}
                spec: {minReplicaCount: 3, scaleTargetRef: {name: orders}}
                """)),
                arguments(
                        "HPA-08",
                        "SVC-11",
                        Sample.goodService()
                                .remove("Deployment", "spec.template.spec.containers[0].resources.requests.cpu")),
                arguments("HPA-09", "", Sample.goodService().and("""
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: stray, namespace: shop}
                spec:
                  scaleTargetRef: {kind: Deployment, name: order}
                  minReplicas: 3
                  maxReplicas: 6
                  metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: 60}}}]
                  behavior: {scaleDown: {policies: [{type: Percent, value: 25, periodSeconds: 60}]}}
                """)),
                arguments("QRM-01", "QRM-02", Sample.goodQuorum().set("StatefulSet", "spec.replicas", 4)),
                arguments(
                        "QRM-02",
                        "",
                        Sample.goodQuorum()
                                .set("StatefulSet", "spec.replicas", 5)
                                .set("StatefulSet", "metadata.annotations.'nospof.dev/zones'", "2")
                                .remove("StatefulSet", "spec.template.spec.topologySpreadConstraints[0].minDomains")),
                arguments("QRM-03", "PDB-03", Sample.goodQuorum().set("PodDisruptionBudget", "spec.maxUnavailable", 2)),
                arguments(
                        "QRM-04",
                        "SVC-02",
                        Sample.goodQuorum()
                                .set(
                                        "StatefulSet",
                                        "spec.template.spec.topologySpreadConstraints[0].whenUnsatisfiable",
                                        "ScheduleAnyway")),
                arguments("QRM-05", "", Sample.goodQuorum().remove("Service", "spec.clusterIP")),
                arguments("QRM-06", "", Sample.goodQuorum().remove("StatefulSet", "spec.podManagementPolicy")),
                arguments(
                        "QRM-07", "EKS-10", Sample.goodQuorum().set("StorageClass", "volumeBindingMode", "Immediate")),
                arguments("PG-01", "PG-02", Sample.goodPostgres().set("Cluster", "spec.instances", 1)),
                arguments("PG-02", "", Sample.goodPostgres().set("Cluster", "spec.postgresql.synchronous.number", 2)),
                arguments("PG-03", "", Sample.goodPostgres().remove("Cluster", "spec.affinity")),
                arguments("PG-04", "", Sample.goodPostgres().without("ScheduledBackup")),
                arguments("PG-05", "", Sample.goodPostgres().set("Cluster", "spec.enablePDB", false)),
                arguments("PG-06", "", Sample.goodPostgres().set("Pooler", "spec.instances", 1)),
                arguments("GW-03", "", Sample.goodService().and("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: edge, namespace: shop}
                spec: {rules: [{timeouts: {request: 5s, backendRequest: 10s}, backendRefs: [{name: else, port: 80}]}]}
                """)),
                arguments("NET-01", "", Sample.goodNetwork().setOf("data-b", "availabilityZone", "eu-west-1a")),
                arguments("NET-02", "", Sample.goodNetwork().setOf("out-b", "natGatewayId", "id-of-nat-a;")),
                arguments("NET-03", "NET-02", oneNatGateway()),
                arguments(
                        "NET-04",
                        "NET-02",
                        Sample.goodNetwork().setOf("private-use-b", "routeTableId", "id-of-private-table-a;")),
                arguments("NET-05", "", Sample.goodNetwork().setOf("s3", "routeTableIds[0]", "rtb-elsewhere")),
                arguments("NET-06", "", Sample.goodNetwork().setOf("sqs", "subnetIds[2]", "subnet-elsewhere")),
                arguments(
                        "NET-07",
                        "",
                        Sample.goodNetwork()
                                .setOf("private-a", "cidrBlock", "10.0.0.0/26")
                                .setOf("private-b", "cidrBlock", "10.0.0.64/26")),
                arguments(
                        "NET-08",
                        "",
                        Sample.goodNetwork()
                                .change(
                                        "NatGateway",
                                        nat -> Samples.renamed(
                                                nat, "nat-" + (nat.name().charAt(4) - 'a')))),
                arguments(
                        "NET-09",
                        "",
                        oneNatGateway()
                                .setOf("vpc", "tags.'nospof.dev/waive.NET-02'", "2027-03-01 gateways cost money")
                                .setOf("vpc", "tags.'nospof.dev/waive.NET-03'", "2027-03-01 gateways cost money")),
                arguments("SQS-01", "", Sample.goodQueue().withoutNamed("dead").remove("Queue", "redrivePolicy")),
                arguments("SQS-02", "", Sample.goodQueue().setOf("dead", "messageRetentionSeconds", 345_600)),
                arguments("SQS-03", "", Sample.goodQueue().setOf("orders", "visibilityTimeoutSeconds", 30)),
                arguments("SQS-04", "", Sample.goodQueue().withoutNamed("late")),
                arguments("SQS-05", "", Sample.goodQueue().withoutNamed("allowed")),
                arguments("RDS-01", "", Sample.goodDatabases().setOf("ledger", "multiAz", false)),
                arguments("RDS-02", "RDS-01", Sample.goodDatabases().withoutNamed("db-b", "db-c")),
                arguments(
                        "RDS-03",
                        "",
                        Sample.goodDatabases()
                                .setOf("db-subnets", "subnetIds[1]", "id-of-data-a;")
                                .setOf("db-subnets", "subnetIds[2]", "id-of-data-a;")),
                arguments("RDS-04", "", Sample.goodDatabases().setOf("db", "backupRetentionPeriod", 0)),
                arguments("RDS-05", "", Sample.goodDatabases().setOf("db", "skipFinalSnapshot", true)),
                arguments("RDS-06", "", Sample.goodDatabases().setOf("db", "preferredBackupWindow", "04:00-05:00")),
                arguments("RDS-07", "", Sample.goodDatabases().setOf("db-b", "monitoringInterval", 0)),
                arguments("RDS-08", "", Sample.goodDatabases().setOf("ledger", "maxAllocatedStorage", 0)),
                arguments(
                        "RDS-09",
                        "",
                        Sample.goodDatabases()
                                .set(
                                        "Deployment",
                                        "spec.template.spec.containers[0].env[0].value",
                                        "endpoint-of-db-a;")),
                arguments(
                        "RDS-10",
                        "",
                        Sample.goodDatabases()
                                .setOf("front", "vpcSubnetIds[1]", "id-of-data-a;")
                                .setOf("front", "vpcSubnetIds[2]", "id-of-data-a;")),
                arguments("RDS-11", "", Sample.goodDatabases().withoutNamed("elsewhere")),
                arguments("RDS-12", "", Sample.goodDatabases().setOf("ledger", "blueGreenUpdate.enabled", false)),
                arguments(
                        "RDS-13",
                        "",
                        Sample.goodDatabases()
                                .set("Deployment", "spec.template.spec.containers[0].env[1].value", "20")
                                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 200)),
                arguments("RDS-14", "", Sample.goodDatabases().withoutNamed("promotes")),
                arguments("S3-01", "S3-02", Sample.goodBuckets().withoutNamed("copy-versions")),
                arguments(
                        "S3-02",
                        "",
                        Sample.goodBuckets().remove("BucketReplicationConfig", "rules[0].deleteMarkerReplication")),
                arguments(
                        "S3-03",
                        "",
                        Sample.goodBuckets()
                                .setOf("uploads-lifecycle", "rules[0].noncurrentVersionExpiration.noncurrentDays", 1)),
                arguments("S3-04", "", Sample.goodBuckets().setOf("uploads", "forceDestroy", true)),
                arguments("ALM-01", "", Sample.goodDatabases().withoutNamed("watch-db")),
                arguments("ALM-02", "", Sample.goodAlarms().setOf("late", "treatMissingData", Value.NOTHING)),
                arguments("ALM-03", "", Sample.goodAlarms().withoutNamed("https")),
                arguments(
                        "META-06",
                        "",
                        Sample.goodService()
                                .set(
                                        "Deployment",
                                        "metadata.annotations.'nospof.dev/waive.SVC-13'",
                                        "until the registry moved")));
    }

    private static Sample oneNatGateway() {
        return Sample.goodNetwork()
                .withoutNamed("nat-b", "nat-c")
                .setOf("out-b", "natGatewayId", "id-of-nat-a;")
                .setOf("out-c", "natGatewayId", "id-of-nat-a;");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trips")
    void breakExactlyTheRuleThatTheyAreMadeFor(String id, String others, Sample mutated) {
        var expected =
                new TreeSet<>(Stream.of((id + " " + others).strip().split(" ")).toList());

        assertThat(new TreeSet<>(mutated.broken())).isEqualTo(expected);
    }

    @Test
    void startFromPlansThatBreakNone() {
        assertThat(Sample.goodService().broken()).isEmpty();
        assertThat(Sample.goodQuorum().broken()).isEmpty();
        assertThat(Sample.goodPostgres().broken()).isEmpty();
        assertThat(Sample.goodNetwork().broken()).isEmpty();
        assertThat(Sample.goodQueue().broken()).isEmpty();
        assertThat(Sample.goodFleet().broken()).isEmpty();
        assertThat(Sample.goodCluster().broken()).isEmpty();
        assertThat(Sample.goodKarpenter().broken()).isEmpty();
        assertThat(BalancerTrips.good())
                .allSatisfy(good -> assertThat(good.broken()).isEmpty());
        assertThat(Sample.goodDatabases().broken()).isEmpty();
        assertThat(Sample.goodBuckets().broken()).isEmpty();
        assertThat(Sample.goodName().broken()).isEmpty();
        assertThat(Sample.goodDiscovery().broken()).isEmpty();
        assertThat(Sample.goodCache().broken()).isEmpty();
        assertThat(Sample.goodTable().broken()).isEmpty();
        assertThat(Sample.goodBackups().broken()).isEmpty();
    }

    @Test
    void existForEveryRule() {
        var tripped = trips().stream().map(trip -> (String) trip.get()[0]).toList();

        assertThat(tripped)
                .containsExactlyElementsOf(
                        Rulebook.standard().rules().stream().map(Rule::id).toList());
    }
}
