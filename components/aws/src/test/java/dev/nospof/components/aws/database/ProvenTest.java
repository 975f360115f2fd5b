package dev.nospof.components.aws.database;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.database.Databases.good;
import static dev.nospof.components.aws.database.Databases.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.InstanceArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What rules and proof say of a database as it is made, of one that is spoilt, and of whoever uses it. */
class ProvenTest {
    @Test
    void keepsEveryRuleWhateverItsLayout() {
        for (var plan : List.of(
                good(),
                plan(ReplicatedDatabaseArgs.Builder::proxied),
                plan(Databases.standby()),
                plan(b -> Databases.standby().apply(b).proxied()),
                Databases.readablePlan(b -> b))) {
            assertThat(new Judged(plan).complaints()).isEmpty();
        }
        // Who promotes the second database is not the database's own matter: RegionTakeover, or a person.
        assertThat(new Judged(Databases.global()).complaints())
                .singleElement()
                .asString()
                .startsWith("RDS-14 orders-db-cluster-eu-central-1");
        assertThat(new Judged(good()).asked())
                .contains("RDS-01", "RDS-02", "RDS-03", "RDS-04", "RDS-05", "RDS-06", "RDS-07", "RDS-09");
        assertThat(new Judged(plan(Databases.standby())).asked()).contains("RDS-08", "RDS-12");
        assertThat(new Judged(Databases.global()).asked()).contains("RDS-11");
    }

    @Test
    void keepsEveryRuleWhateverItsProfile() {
        for (var profile : List.of(Profile.DEV, Profile.STAGING, Profile.PROD.withName("ours"))) {
            assertThat(new Judged(plan(b -> b.profile(profile))).complaints())
                    .as(profile.name())
                    .isEmpty();
            assertThat(new Judged(plan(b -> Databases.standby().apply(b).profile(profile))).complaints())
                    .as(profile.name())
                    .isEmpty();
        }
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(broken(plan(b -> b.customise(ReplicatedDatabase.CLUSTER, c -> ClusterArgs.builder(c)
                        .skipFinalSnapshot(true)
                        .backupRetentionPeriod(1)
                        .build()))))
                .containsExactly("RDS-04", "RDS-05");
        assertThat(broken(plan(b -> Databases.standby()
                        .apply(b)
                        .customise(ReplicatedDatabase.INSTANCE, i -> InstanceArgs.builder(i)
                                .multiAz(false)
                                .maxAllocatedStorage(0)
                                .build()))))
                .containsExactly("RDS-01", "RDS-08");
        assertThat(broken(plan(b -> b.layout(Layout.standby(Databases.STORAGE)).updatedInPlace())))
                .containsExactly("RDS-12");
    }

    @Test
    void healsWithinAMinuteWhicheverMachineOrZoneIsLost() {
        var proof = new Judged(good()).proof();

        assertThat(proof.matrix().at("any database instance", "orders-db").inShort())
                .isEqualTo("heals 1 min");
        assertThat(proof.matrix().at("any zone", "orders-db").inShort()).isEqualTo("heals 1 min");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(proof.holds()).isTrue();
    }

    @Test
    void takesAsLongAsItsLayoutNeeds() {
        assertThat(Layout.aurora().takeover()).isEqualTo(Failover.AURORA.time());
        assertThat(Layout.standby(Databases.STORAGE).takeover()).isEqualTo(Failover.RDS_MULTI_AZ_INSTANCE.time());
        assertThat(Layout.readableStandbys(Databases.STORAGE).takeover())
                .isEqualTo(Failover.RDS_MULTI_AZ_CLUSTER.time());
        assertThat(anyZone(plan(b -> b.writesStopAtMost(Duration.ofMinutes(1)))))
                .isEqualTo("heals 1 min");
        assertThat(anyZone(plan(Databases.standby()))).isEqualTo("heals 2 min");
        assertThat(anyZone(Databases.readablePlan(b -> b))).isEqualTo("heals 35 s");
    }

    @Test
    void isProvenInBothRegions() {
        var proof = new Judged(Databases.global()).proof();

        assertThat(proof.matrix().at("any zone", "orders-db").inShort()).isEqualTo("heals 1 min");
        assertThat(proof.matrix().at("any zone", "orders-db-eu-central-1").inShort())
                .isEqualTo("heals 1 min");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    /** One declaration: the environment, the way through the policy, and the proof. */
    @Test
    void isWiredAndProvenWhereAServiceNeedsIt() {
        var plan = shop(b -> b, database -> Dependency.hard(database.connections(10)));

        var deployment = named(plan, "orders-deployment");
        assertThat(deployment
                        .at("metadata", "annotations", "nospof.dev/depends-on")
                        .text())
                .contains("orders-db=hard");
        assertThat(variable(plan, "ORDERS_DB_HOST").orElseThrow())
                .matches("orders-db-cluster-[0-9a-f]{8}\\.cluster-[0-9a-f]{12}\\.eu-west-1\\.rds\\.amazonaws\\.com");
        assertThat(variable(plan, "ORDERS_DB_PORT")).contains("5432");
        assertThat(variable(plan, "ORDERS_DB_POOL_SIZE")).contains("10");
        assertThat(named(plan, "orders-network-policy").at("spec", "egress").items())
                .anyMatch(rule -> rule.toString().contains("10.0.0.0/16")
                        && rule.toString().contains("5432"));

        var proof = new Judged(plan).proof();
        assertThat(proof.matrix().at("orders-db", "orders").inShort()).isEqualTo("down");
        assertThat(proof.matrix().at("any zone", "orders").inShort()).startsWith("heals 1 min");
        assertThat(proof.matrix().at("any NAT gateway", "orders").inShort()).startsWith("ok");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(new Judged(plan).complaints()).isEmpty();
        assertThat(new Judged(plan).asked()).contains("RDS-09", "RDS-13");
    }

    @Test
    void isReachedThroughItsProxyWhichIsInEveryZone() {
        var plan = shop(ReplicatedDatabaseArgs.Builder::proxied, Dependency::hard);
        var proof = new Judged(plan).proof();

        assertThat(variable(plan, "ORDERS_DB_HOST").orElseThrow()).contains(".proxy-");
        assertThat(proof.matrix().at("any database proxy node", "orders").inShort())
                .startsWith("ok");
        assertThat(proof.matrix().at("orders-db-proxy", "orders").inShort()).isEqualTo("down");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    @Test
    void mayBeNeededSoftlyByWhoeverOnlyReads() {
        var plan = shop(b -> b, database -> Dependency.soft(database.readers()));
        var proof = new Judged(plan).proof();

        assertThat(variable(plan, "ORDERS_DB_READERS_HOST").orElseThrow()).contains(".cluster-ro-");
        assertThat(proof.matrix().at("orders-db", "orders").inShort()).isEqualTo("degraded");
    }

    @Test
    void isFoundTooSmallForAllThatItsServicesMayAsk() {
        var plan = shop(b -> b, database -> Dependency.hard(database.connections(400)));

        assertThat(broken(plan)).containsExactly("RDS-13");
        assertThat(broken(shop(
                        ReplicatedDatabaseArgs.Builder::proxied,
                        database -> Dependency.hard(database.connections(400)))))
                .isEmpty();
    }

    @Test
    void doesNotKnowHowManyConnectionsAServiceOpensThatDoesNotSayIt() {
        var judged =
                Rulebook.standard().judge(shop(b -> b, Dependency::hard), Site.standard(LocalDate.of(2026, 11, 21)));

        assertThat(judged)
                .filteredOn(j -> j.rule().id().equals("RDS-13"))
                .singleElement()
                .satisfies(j -> assertThat(j.verdict().toString()).contains("each replica of orders"));
    }

    private static ResourceGraph shop(
            UnaryOperator<ReplicatedDatabaseArgs.Builder> change, Function<ReplicatedDatabase, Dependency> dependency) {
        return Declared.by(() -> {
            var database = new ReplicatedDatabase(
                    "orders-db",
                    change.apply(Databases.builder(Databases.network())).build());
            new SelfHealingService(
                    "orders",
                    SelfHealingServiceArgs.builder()
                            .image("shop/orders:1.0.0")
                            .dependsOn(dependency.apply(database))
                            .build());
        });
    }

    private static Optional<String> variable(ResourceGraph plan, String name) {
        var container = named(plan, "orders-deployment")
                .at("spec", "template", "spec", "containers")
                .items()
                .get(0);
        return container.at("env").items().stream()
                .filter(e -> e.at("name").text().equals(Optional.of(name)))
                .flatMap(e -> e.at("value").text().stream())
                .findFirst();
    }

    private static List<String> broken(ResourceGraph plan) {
        return new Judged(plan).broken();
    }

    private static String anyZone(ResourceGraph plan) {
        return new Judged(plan).proof().matrix().at("any zone", "orders-db").inShort();
    }
}
