package dev.nospof.components.aws.database;

import static dev.nospof.components.aws.Plans.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.route53.HealthCheck;
import com.pulumi.aws.route53.HealthCheckArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is known of the database in the other region, and of the first one while it follows. */
class SecondDatabaseTest {
    @Test
    void isCalledAsItsTagSays() {
        var names = new ArrayList<String>();
        var plan = global(b -> b, database -> names.add(database.inOtherRegion().name()));

        assertThat(names).containsExactly("orders-db-eu-central-1");
        assertThat(named(plan, "orders-db-cluster-eu-central-1")
                        .at("tags", "nospof.dev/name")
                        .text())
                .contains(names.get(0));
    }

    @Test
    void isReachedAtItsOwnWriterInItsOwnNetwork() {
        var plan = global(
                b -> b,
                database -> new SelfHealingService(
                        "orders",
                        SelfHealingServiceArgs.builder()
                                .image("shop/orders:1.0.0")
                                .dependsOn(
                                        Dependency.hard(database.inOtherRegion().connections(10)))
                                .build()));
        var host = variable(plan, "ORDERS_DB_EU_CENTRAL_1_HOST").orElseThrow();

        assertThat(origin(plan, host)).isEqualTo("orders-db-cluster-eu-central-1.endpoint");
        assertThat(variable(plan, "ORDERS_DB_EU_CENTRAL_1_PORT")).contains("5432");
        assertThat(variable(plan, "ORDERS_DB_EU_CENTRAL_1_POOL_SIZE")).contains("10");
        assertThat(named(plan, "orders-network-policy").at("spec", "egress").items())
                .anyMatch(rule -> rule.toString().contains("10.1.0.0/16")
                        && rule.toString().contains("5432"));
    }

    @Test
    void tellsWhatHasToBeKnownToPromoteIt() {
        var plan = global(b -> b, database -> {
            var second = database.inOtherRegion();
            assertThat(second.region()).isEqualTo("eu-central-1");
            assertThat(second.leaves()).isEqualTo("eu-west-1");
            shown("arn", second.arn());
            shown("first-arn", second.firstArn());
            shown("global", second.global());
            shown("global-arn", second.globalArn());
        });

        assertThat(origin(plan, shown(plan, "arn"))).isEqualTo("orders-db-cluster-eu-central-1.arn");
        assertThat(origin(plan, shown(plan, "first-arn"))).isEqualTo("orders-db-cluster.arn");
        assertThat(shown(plan, "global")).isEqualTo("orders-db");
        assertThat(origin(plan, shown(plan, "global-arn"))).isEqualTo("orders-db-global.arn");
    }

    @Test
    void takesAsManyConnectionsAsTheFirst() {
        global(b -> b, database -> assertThatThrownBy(
                        () -> database.inOtherRegion().connections(1_623))
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        ReplicatedDatabase: connections of each replica are 1623, need to be 1 to 1622.
                        One replica alone would have all that the database takes, or none.
                        Ten or so are enough for most services."""));
    }

    @Test
    void saysThatThereIsNone() {
        Declared.by(() -> {
            var alone = new ReplicatedDatabase(
                    "orders-db", Databases.builder(Databases.network()).build());

            assertThatThrownBy(alone::inOtherRegion)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                            ReplicatedDatabase 'orders-db' has no second database in another region.
                            Whoever relied on it would have nothing to go on with once this region is lost.
                            Say otherRegion(OtherRegion.database(…)) with Layout.aurora(), or use the database itself.""");
        });
    }

    @Test
    void letsAnAlarmFireInTheFirstRegionWhileThatOneFollows() {
        var plan = global(b -> b, database -> shown("following", database.following()));
        var alarm = named(plan, "orders-db-following");
        var first = named(plan, "orders-db-cluster").at("clusterIdentifier").text();

        assertThat(shown(plan, "following")).isEqualTo(alarm.at("name").text().orElseThrow());
        assertThat(alarm.provider().orElse("")).doesNotContain("frankfurt");
        assertThat(alarm.at("alarmActions").items()).singleElement().satisfies(topic -> assertThat(topic.text())
                .contains(Databases.TOPIC));
        assertThat(alarm.at("threshold").integer()).hasValue(-1);
        assertThat(alarm.at("comparisonOperator").text()).contains("GreaterThanThreshold");
        assertThat(alarm.at("treatMissingData").text()).contains("notBreaching");
        var queries = alarm.at("metricQueries").items();
        assertThat(queries.get(0).at("expression").text()).contains("MAX([FILL(m1, -1), FILL(m2, -1)])");
        for (var query : queries.subList(1, 3)) {
            assertThat(query.at("metric", "metricName").text()).contains("AuroraGlobalDBReplicationLag");
            assertThat(query.at("metric", "dimensions", "DBClusterIdentifier").text())
                    .isEqualTo(first);
        }
        assertThat(queries.get(1).at("metric", "dimensions", "SourceRegion").isPresent())
                .isFalse();
        assertThat(queries.get(2).at("metric", "dimensions", "SourceRegion").text())
                .contains("eu-central-1");
        assertThat(new Judged(Databases.global()).broken()).containsExactly("RDS-14");
    }

    @Test
    void saysThatNoAlarmFiresWhileItFollows() {
        Consumer<ReplicatedDatabase> refused = database -> assertThatThrownBy(database::following)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        ReplicatedDatabase 'orders-db' has no alarm that fires while it follows another one.
                        Users would be led back to a region that takes no writes, and nothing would say so.
                        Say otherRegion(OtherRegion.database(…)) with Layout.aurora(), and alarmsTo(…).""");

        assertThat(Databases.names(global(ReplicatedDatabaseArgs.Builder::withoutAlarms, refused)))
                .doesNotContain("orders-db-following");
        Declared.by(() -> refused.accept(new ReplicatedDatabase(
                "orders-db", Databases.builder(Databases.network()).build())));
    }

    private static ResourceGraph global(
            UnaryOperator<ReplicatedDatabaseArgs.Builder> change, Consumer<ReplicatedDatabase> use) {
        return Declared.by(() -> {
            var provider = Databases.elsewhere();
            var other = OtherRegion.database(Databases.networkOf(provider), provider, Output.of(Databases.KEY));
            use.accept(new ReplicatedDatabase(
                    "orders-db",
                    change.apply(Databases.builder(Databases.network())
                                    .profile(Profile.PROD_MULTI_REGION)
                                    .password(Output.ofSecret("of ours"))
                                    .otherRegion(other))
                            .build()));
        });
    }

    /** A value that only the program sees, put where the plan has it. */
    private static void shown(String name, Output<String> value) {
        new HealthCheck(
                name,
                HealthCheckArgs.builder()
                        .type("CLOUDWATCH_METRIC")
                        .cloudwatchAlarmName(value)
                        .build());
    }

    private static String shown(ResourceGraph plan, String name) {
        return named(plan, name).at("cloudwatchAlarmName").text().orElseThrow();
    }

    private static String origin(ResourceGraph plan, String text) {
        var symbol = plan.symbols().get(text);
        return plan.find(symbol.resource()).orElseThrow().name() + "." + symbol.property();
    }

    private static Optional<String> variable(ResourceGraph plan, String name) {
        return List.copyOf(named(plan, "orders-deployment")
                        .at("spec", "template", "spec", "containers")
                        .items()
                        .get(0)
                        .at("env")
                        .items())
                .stream()
                .filter(e -> e.at("name").text().equals(Optional.of(name)))
                .flatMap(e -> e.at("value").text().stream())
                .findFirst();
    }
}
