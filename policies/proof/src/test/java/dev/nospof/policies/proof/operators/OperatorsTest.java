package dev.nospof.policies.proof.operators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import dev.nospof.policies.proof.Shop;
import org.junit.jupiter.api.Test;

/** {@link PatroniSets}, {@link PostgresClusters}, {@link RabbitClusters}, {@link KafkaObjects} and {@link IssuedCertificates}. */
class OperatorsTest {
    private static final String SPREAD =
            "topologySpreadConstraints: [{topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}]";

    private static final String ZONES =
            "{topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: db}}}";

    @Test
    void promoteAStandbyThatIsKeptInAnotherZone() {
        var cloud =
                postgres("3", ", affinity: {podAntiAffinityType: required, topologyKey: topology.kubernetes.io/zone}");

        assertThat(cloud.answer("any pod", "db")).isEqualTo("heals 30 s");
        assertThat(cloud.answer("any zone", "db")).isEqualTo("heals 1 min 20 s");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void putAllInstancesOnOneNodeWhereNothingHardKeepsThemApart() {
        var cloud = postgres("3", "");

        assertThat(cloud.onlyPoint().headline()).isEqualTo("db goes down when one node is lost");
        assertThat(cloud.fix()).containsExactly("Set spec.affinity.podAntiAffinityType of Cluster db to required");
    }

    @Test
    void haveNothingToPromoteInAClusterOfOne() {
        assertThat(postgres("1", "").fix())
                .containsExactly(
                        "Set spec.instances of Cluster db to 3",
                        "Set spec.affinity.podAntiAffinityType of Cluster db to required");
    }

    @Test
    void areUndecidedWhileTheNumberOfInstancesIsUnknown() {
        assertThat(postgres("<unknown>", "").answer("any zone", "db")).isEqualTo("undecided");
    }

    @Test
    void areFoundBehindTheServicesThatTheOperatorMakes() {
        var cloud = postgres("1", "")
                .manifest(Shop.service("orders").env("DB_HOST", "db-rw").yaml());

        assertThat(cloud.onlyPoint().alsoDown()).containsExactly("orders");
    }

    @Test
    void takeOverWithinWhatASetWithStandbysSays() {
        var cloud = standbys("3", "topologySpreadConstraints: [" + ZONES + "], ", "nospof.dev/takeover-seconds: '22'");

        assertThat(cloud.answer("any pod", "db")).isEqualTo("heals 22 s");
        assertThat(cloud.answer("any zone", "db")).isEqualTo("heals 22 s");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void takePatronisDefaultsWhereNothingIsSaid() {
        assertThat(standbys("3", "topologySpreadConstraints: [" + ZONES + "], ", "other: x")
                        .answer("any node", "db"))
                .isEqualTo("heals 43 s");
    }

    @Test
    void loseAllMembersWhereNothingHardKeepsThemApart() {
        var cloud = standbys("3", "", "other: x");

        assertThat(cloud.onlyPoint().headline()).isEqualTo("db goes down when one node is lost");
        assertThat(cloud.fix())
                .containsExactly(
                        "Spread the members of StatefulSet db over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor");
    }

    @Test
    void haveNobodyToTakeOverInASetOfOne() {
        assertThat(standbys("1", "", "other: x").onlyPoint().why()).isEqualTo("It has one member, and no standby");
    }

    @Test
    void areFoundBehindTheServiceThatMembersKeep() {
        var cloud = standbys("1", "", "other: x")
                .manifest("""
                apiVersion: v1
                kind: Service
                metadata: {name: db}
                spec: {ports: [{port: 5432}]}
                """)
                .manifest(Shop.service("orders").env("DB_HOST", "db").yaml());

        assertThat(cloud.onlyPoint().alsoDown()).containsExactly("orders");
    }

    @Test
    void keepAQuorumOfMembersThatAreSpread() {
        var cloud = rabbit("3", ", override: {statefulSet: {spec: {template: {spec: {" + SPREAD + "}}}}}");

        assertThat(cloud.answer("any zone", "queue")).isEqualTo("heals 1 min");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void loseAQueueWhoseMembersNothingKeepsApart() {
        assertThat(rabbit("3", "").fix())
                .containsExactly(
                        "Spread the members of RabbitmqCluster queue over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor");
    }

    @Test
    void keepTwoCopiesInStepOnBrokersThatAreSpread() {
        var cloud = kafka(
                "3",
                "config: {default.replication.factor: 3, min.insync.replicas: 2}, template: {pod: {" + SPREAD + "}}");

        assertThat(cloud.answer("any zone", "log")).isEqualTo("heals 10 s");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void loseALogOfWhichThereIsOneCopy() {
        var cloud = kafka("3", "template: {pod: {" + SPREAD + "}}");

        assertThat(cloud.onlyPoint().why()).isEqualTo("Its partitions have 1 copy of which 1 must be in step");
        assertThat(cloud.fix())
                .containsExactly(
                        "Keep three copies of each partition of Kafka log, of which two must be in step, on three brokers");
    }

    @Test
    void trustCertificatesThatAreRenewed() {
        var result = Cloud.empty().manifest("""
                        apiVersion: cert-manager.io/v1
                        kind: Certificate
                        metadata: {name: shop-tls}
                        spec: {secretName: shop-tls}
                        """).proven();

        assertThat(result.holds()).isTrue();
        assertThat(result.trusted())
                .anySatisfy(t -> assertThat(t.meaning()).isEqualTo("is renewed by cert-manager before it expires"));
    }

    private static Cloud postgres(String instances, String more) {
        return Cloud.empty().manifest("""
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: db}
                spec: {instances: %s%s}
                """.formatted(instances, more));
    }

    private static Cloud standbys(String replicas, String pod, String annotation) {
        return Cloud.empty().manifest("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db, annotations: {%s}}
                spec:
                  replicas: %s
                  selector: {matchLabels: {app: db}}
                  volumeClaimTemplates: [{metadata: {name: data}}]
                  template:
                    metadata: {labels: {app: db}}
                    spec: {%scontainers: [{name: db, image: "postgres:15.1", env: [{name: PATRONI_SCOPE, value: db}]}]}
                """.formatted(annotation, replicas, pod));
    }

    private static Cloud rabbit(String replicas, String more) {
        return Cloud.empty().manifest("""
                apiVersion: rabbitmq.com/v1beta1
                kind: RabbitmqCluster
                metadata: {name: queue}
                spec: {replicas: %s%s}
                """.formatted(replicas, more));
    }

    private static Cloud kafka(String replicas, String more) {
        return Cloud.empty().manifest("""
                apiVersion: kafka.strimzi.io/v1beta2
                kind: Kafka
                metadata: {name: log}
                spec: {kafka: {replicas: %s, %s}}
                """.formatted(replicas, more));
    }
}
