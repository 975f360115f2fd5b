package dev.nospof.components.aws.cache;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.cache.Caches.names;
import static dev.nospof.components.aws.cache.Caches.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.tests.testkit.Declared;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplicatedCacheTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "sessions",
                        "sessions-busy",
                        "sessions-evicts",
                        "sessions-from-10-0-0-0-16",
                        "sessions-lag",
                        "sessions-nodes",
                        "sessions-security-group",
                        "sessions-settings",
                        "sessions-subnets");
        assertThat(names(plan(b -> b.shards(2)))).contains("sessions-busy-0001", "sessions-busy-0002");
    }

    @Test
    void hasANodeForEachZoneOfItsProfile() {
        assertThat(named(plan(b -> b), "sessions-nodes").at("numCacheClusters").integer())
                .hasValue(3);
        assertThat(named(plan(b -> b.profile(Profile.DEV)), "sessions-nodes")
                        .at("numCacheClusters")
                        .integer())
                .hasValue(2);
    }

    @Test
    void dealsItsDataToShards() {
        var plan = plan(b -> b.shards(3));
        var nodes = named(plan, "sessions-nodes");

        assertThat(nodes.at("numNodeGroups").integer()).hasValue(3);
        assertThat(nodes.at("replicasPerNodeGroup").integer()).hasValue(2);
        assertThat(nodes.at("numCacheClusters").isPresent()).isFalse();
        assertThat(named(plan, "sessions-settings").at("parameters").items())
                .anyMatch(setting -> setting.at("name").text().equals(Optional.of("cluster-enabled")));
    }

    @Test
    void isBackedUpAndKeptAsTheProfileSays() {
        var nodes = named(plan(b -> b), "sessions-nodes");

        assertThat(nodes.at("snapshotRetentionLimit").integer()).hasValue(35);
        assertThat(nodes.at("finalSnapshotIdentifier").text()).contains("sessions-final");
        assertThat(nodes.options().protect()).isTrue();
        assertThat(named(plan(b -> b.profile(Profile.STAGING)), "sessions-nodes")
                        .options()
                        .protect())
                .isFalse();
    }

    @Test
    void letsInWhoeverIsNamedAndNobodyElse() {
        var plan = plan(b -> b.reachedFrom("storefront", Output.of("sg-0123456789abcdef0")));

        assertThat(named(plan, "sessions-from-storefront")
                        .at("referencedSecurityGroupId")
                        .text())
                .contains("sg-0123456789abcdef0");
        assertThat(names(plan).stream().filter(name -> name.startsWith("sessions-from")))
                .hasSize(1);
    }

    @Test
    void tellsOfEachShardOverAllOfItsNodes() {
        var queries = named(plan(b -> b.shards(2)), "sessions-busy-0002")
                .at("metricQueries")
                .items();

        assertThat(queries).hasSize(4);
        assertThat(queries.get(0).at("expression").text()).contains("MAX([m1, m2, m3])");
        assertThat(queries.get(1)
                        .at("metric", "dimensions", "CacheClusterId")
                        .text()
                        .orElseThrow())
                .endsWith("-0002-001");
        for (var page : List.of("cache-busy", "cache-lag", "cache-evicts")) {
            assertThat(Path.of("../../docs/runbooks/" + page + ".md")).exists();
        }
    }

    @Test
    void keepsEveryRule() {
        for (var plan : List.of(
                plan(b -> b),
                plan(b -> b.shards(2)),
                plan(b -> b.profile(Profile.DEV)),
                plan(b -> b.engine(CacheEngine.REDIS, "7.1")))) {
            assertThat(new Judged(plan).complaints()).isEmpty();
        }
        assertThat(new Judged(plan(b -> b)).asked()).contains("CCH-01", "CCH-02", "CCH-03");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        var alone = plan(b -> b.customise(ReplicatedCache.NODES, nodes -> ReplicationGroupArgs.builder(nodes)
                .automaticFailoverEnabled(false)
                .build()));

        assertThat(new Judged(alone).broken()).containsExactly("CCH-01");
    }

    /** One declaration: the environment, the way through the policy, and the proof. */
    @Test
    void isWiredWhereAServiceNeedsIt() {
        var plan = Declared.by(() -> new SelfHealingService(
                "orders",
                SelfHealingServiceArgs.builder()
                        .image("shop/orders:1.0.0")
                        .dependsOn(Dependency.soft(
                                new ReplicatedCache("sessions", Caches.builder().build())))
                        .build()));
        var proof = new Judged(plan).proof();

        assertThat(variables(named(plan, "orders-deployment"))).contains("SESSIONS_HOST", "SESSIONS_PORT");
        assertThat(proof.matrix().at("sessions", "orders").inShort()).isEqualTo("degraded");
        assertThat(proof.matrix().at("any cache node", "orders").inShort()).isEqualTo("degraded");
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    private static List<String> variables(Resource deployment) {
        return deployment.at("spec", "template", "spec", "containers").items().get(0).at("env").items().stream()
                .flatMap(variable -> variable.at("name").text().stream())
                .toList();
    }
}
