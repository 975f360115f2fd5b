package dev.nospof.policies.proof.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link CacheGroups}, {@link Brokers}, {@link KafkaClusters} and {@link Certificates}. */
class StateTest {
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String BROKER = "aws:mq/broker:Broker";

    @Test
    void promotesACacheReplicaInAnotherZone() {
        var cloud = Cloud.empty()
                .with(CACHE, "cache", "{numCacheClusters: 2, automaticFailoverEnabled: true, multiAzEnabled: true}");

        assertThat(cloud.answer("any cache node", "cache")).isEqualTo("heals 3 min");
        assertThat(Proof.of(cloud.plan(), ProofOptions.DEFAULTS.withTolerance(Duration.ofMinutes(3)))
                        .holds())
                .isTrue();
    }

    @Test
    void losesACacheWhoseReplicasNobodyPromotes() {
        var cloud = Cloud.empty().with(CACHE, "cache", "{numCacheClusters: 2}");

        assertThat(cloud.onlyPoint().why()).isEqualTo("No replica is promoted when the primary is lost");
        assertThat(cloud.onlyPoint().property()).isEqualTo("automaticFailoverEnabled");
    }

    @Test
    void losesACacheWhoseNodesMayBeInOneZone() {
        var cloud = Cloud.empty().with(CACHE, "cache", "{numCacheClusters: 2, automaticFailoverEnabled: true}");

        assertThat(cloud.answer("any cache node", "cache")).isEqualTo("heals 3 min");
        assertThat(cloud.answer("any zone", "cache")).isEqualTo("down");
    }

    @Test
    void isUndecidedWhileTheNumberOfCacheNodesIsUnknown() {
        assertThat(Cloud.empty()
                        .with(CACHE, "cache", "{numCacheClusters: <unknown>}")
                        .answer("any zone", "cache"))
                .isEqualTo("undecided");
    }

    @Test
    void keepsAQuorumOfBrokersInThreeZones() {
        var cloud = Cloud.empty().with(BROKER, "queue", "{engineType: RabbitMQ, deploymentMode: CLUSTER_MULTI_AZ}");

        assertThat(cloud.answer("any zone", "queue")).isEqualTo("heals 1 min");
        assertThat(cloud.proven().pairs()).isNotEmpty();
    }

    @Test
    void isDownWithASingleBroker() {
        var cloud = Cloud.empty().with(BROKER, "queue", "{engineType: RabbitMQ}");

        assertThat(cloud.onlyPoint().headline()).isEqualTo("queue goes down when one broker is lost");
        assertThat(cloud.fix()).containsExactly("Set deploymentMode of Amazon MQ broker queue to CLUSTER_MULTI_AZ");
    }

    @Test
    void keepsTwoCopiesInStepWhenAZoneOfThreeIsLost() {
        var cloud = Cloud.empty()
                .with(
                        "aws:msk/cluster:Cluster",
                        "log",
                        "{numberOfBrokerNodes: 3}",
                        "brokerNodeGroupInfo: private-a private-b private-c");

        assertThat(cloud.answer("any zone", "log")).isEqualTo("heals 10 s");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void showsWhatACertificateTakesWithItAndTrustsIt() {
        var cloud = Cloud.empty()
                .with("aws:acm/certificate:Certificate", "shop-tls", "{domainName: shop.example}")
                .with("aws:lb/loadBalancer:LoadBalancer", "front", "{}", "subnets: public-a public-b")
                .with("aws:lb/listener:Listener", "https", "{}", "loadBalancerArn: front", "certificateArn: shop-tls");

        assertThat(cloud.answer("any certificate", "front")).isEqualTo("down");
        assertThat(cloud.proven().holds()).isTrue();
        assertThat(cloud.proven().trusted())
                .anySatisfy(t -> assertThat(t.name()).isEqualTo("certificate shop-tls"));
    }
}
