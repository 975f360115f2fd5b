package dev.nospof.components.aws.database;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.database.Databases.good;
import static dev.nospof.components.aws.database.Databases.names;
import static dev.nospof.components.aws.database.Databases.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import dev.nospof.tests.testkit.Declared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReplicatedDatabaseTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(good()))
                .containsExactlyInAnyOrder(
                        "orders-db",
                        "orders-db-cluster",
                        "orders-db-connections",
                        "orders-db-from-eu-west-1-10-0-0-0-16",
                        "orders-db-lag",
                        "orders-db-member-eu-west-1a",
                        "orders-db-member-eu-west-1b",
                        "orders-db-member-eu-west-1c",
                        "orders-db-observer",
                        "orders-db-observer-rights",
                        "orders-db-security-group",
                        "orders-db-settings",
                        "orders-db-storage",
                        "orders-db-subnets",
                        "orders-db-takeovers");
    }

    @Test
    void hasAMachineInEachZoneEachOfWhichCanBePromoted() {
        for (var zone : List.of("eu-west-1a", "eu-west-1b", "eu-west-1c")) {
            var member = named(good(), "orders-db-member-" + zone);

            assertThat(member.at("availabilityZone").text()).contains(zone);
            assertThat(member.at("promotionTier").integer()).hasValue(1);
            assertThat(member.at("instanceClass").text()).contains("db.r7g.large");
        }
        assertThat(named(good(), "orders-db-cluster").at("availabilityZones").items())
                .extracting(zone -> zone.text().orElseThrow())
                .containsExactly("eu-west-1a", "eu-west-1b", "eu-west-1c");
    }

    @Test
    void restartsNoTwoMachinesOnOneDay() {
        var windows = new TreeSet<String>();
        for (var zone : List.of("a", "b", "c")) {
            windows.add(named(good(), "orders-db-member-eu-west-1" + zone)
                    .at("preferredMaintenanceWindow")
                    .text()
                    .orElseThrow());
        }

        assertThat(windows)
                .containsExactlyInAnyOrder("sun:04:30-sun:05:30", "mon:04:30-mon:05:30", "tue:04:30-tue:05:30");
    }

    /** One zone more, and the names of all that was there stay: nothing is replaced. */
    @Test
    void keepsItsNamesWhenTheNetworkGetsAZone() {
        var more = Declared.by(() -> new ReplicatedDatabase(
                "orders-db",
                Databases.builder(new MultiAzNetwork(
                                "shop",
                                Networks.builder()
                                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d")
                                        .build()))
                        .build()));

        assertThat(names(more)).containsExactlyElementsOf(names(good()));
        assertThat(named(more, "orders-db-cluster").at("availabilityZones").items())
                .hasSize(3);
        assertThat(named(more, "orders-db-cluster").options().ignoreChanges()).contains("availabilityZones");
    }

    @Test
    void isDeletedInTwoStepsAndLeavesASnapshot() {
        var cluster = named(good(), "orders-db-cluster");

        assertThat(cluster.options().protect()).isTrue();
        assertThat(cluster.at("deletionProtection").flag()).contains(true);
        assertThat(cluster.at("finalSnapshotIdentifier").text()).contains("orders-db-final");
        assertThat(cluster.at("deleteAutomatedBackups").flag()).contains(false);
        assertThat(cluster.at("backupRetentionPeriod").integer()).hasValue(35);
        assertThat(kept(plan(b -> b.profile(Profile.STAGING)))).isEmpty();
        assertThat(kept(good())).containsExactly("orders-db-cluster");
    }

    @Test
    void isReachedByWhoeverIsNamedOrByAllOfTheNetwork() {
        var ingress = named(good(), "orders-db-from-eu-west-1-10-0-0-0-16");
        assertThat(ingress.at("cidrIpv4").text()).contains("10.0.0.0/16");
        assertThat(ingress.at("fromPort").integer()).hasValue(5432);

        var narrow = plan(b -> b.reachedFrom("orders", Output.of("sg-1")));
        assertThat(named(narrow, "orders-db-from-orders")
                        .at("referencedSecurityGroupId")
                        .text())
                .contains("sg-1");
        assertThat(names(narrow)).doesNotContain("orders-db-from-eu-west-1-10-0-0-0-16");
    }

    @Test
    void refusesOpenLinesAndKeepsTheCallersSettings() {
        var settings = named(plan(b -> b.setting("work_mem", "65536")), "orders-db-settings");

        assertThat(settings.at("family").text()).contains("aurora-postgresql16");
        assertThat(settings.at("parameters").value().toString()).contains("rds.force_ssl", "work_mem", "65536");
        assertThat(named(
                                Declared.by(() -> new ReplicatedDatabase(
                                        "orders-db",
                                        ReplicatedDatabaseArgs.of(
                                                        Engine.MYSQL,
                                                        "8.0.mysql_aurora.3.08.0",
                                                        "db.r7g.large",
                                                        Databases.network())
                                                .withoutAlarms()
                                                .build())),
                                "orders-db-settings")
                        .at("family")
                        .text())
                .contains("aurora-mysql8.0");
    }

    @Test
    void letsAwsMakeThePasswordOrKeepsTheCallersAsASecret() {
        assertThat(named(good(), "orders-db-cluster")
                        .at("manageMasterUserPassword")
                        .flag())
                .contains(true);

        var own = plan(b -> b.password(Output.of("of ours")));
        assertThat(named(own, "orders-db-cluster").at("masterPassword").value()).isInstanceOf(Value.Secret.class);
        assertThat(named(own, "orders-db-secret-version").at("secretString").value())
                .isInstanceOf(Value.Secret.class);
        assertThat(own.resources().toString()).doesNotContain("of ours");
    }

    @Test
    void tellsOfWhatRunsOutAndWhoFallsBehind() {
        var connections = named(good(), "orders-db-connections");
        // Four fifths of 1622, which is nine tenths of 16 GiB by PostgreSQL's formula.
        assertThat(connections.at("threshold").integer()).hasValue(1297);
        assertThat(connections.at("dimensions", "Role").text()).contains("WRITER");
        assertThat(connections.at("tags", "nospof.dev/severity").text()).contains("page");
        assertThat(named(good(), "orders-db-lag").at("metricName").text()).contains("AuroraReplicaLagMaximum");
        assertThat(named(good(), "orders-db-takeovers").at("sourceType").text()).contains("db-cluster");
        assertThat(named(good(), "orders-db-takeovers").at("snsTopic").text()).contains(Databases.TOPIC);
        assertThat(names(plan(ReplicatedDatabaseArgs.Builder::withoutAlarms)))
                .doesNotContain("orders-db-lag", "orders-db-takeovers");
    }

    @Test
    void namesARunbookThatIsThereForEachAlarm() {
        for (var plan :
                List.of(good(), plan(Databases.standby()), Databases.readablePlan(b -> b), Databases.global())) {
            for (var alarm : plan.ofType("aws:cloudwatch/metricAlarm:MetricAlarm")) {
                var text = alarm.at("alarmDescription").text().orElseThrow();
                var page = text.substring(text.lastIndexOf('/') + 1);

                assertThat(Path.of("../../docs/runbooks/" + page + ".md"))
                        .as(text)
                        .exists();
            }
        }
        assertThat(Files.exists(Path.of("../../docs/runbooks/database-failed-over.md")))
                .isTrue();
    }

    @Test
    void letsOneMachineBeChangedPastItsPromise() {
        var changed = plan(b -> b.customise(
                ReplicatedDatabase.MEMBER.in("eu-west-1b"),
                member -> ClusterInstanceArgs.builder(member).promotionTier(15).build()));

        assertThat(named(changed, "orders-db-member-eu-west-1b")
                        .at("promotionTier")
                        .integer())
                .hasValue(15);
        assertThat(named(changed, "orders-db-member-eu-west-1a")
                        .at("promotionTier")
                        .integer())
                .hasValue(1);
    }

    @Test
    void hasReadersWhereAMachineAnswersQueries() {
        Declared.by(() -> {
            var aurora = new ReplicatedDatabase(
                    "orders-db", Databases.builder(Databases.network()).build());
            assertThat(aurora.readers().name()).isEqualTo("orders-db-readers");
            assertThat(aurora.endpoint().zones()).hasSize(3);
            assertThat(aurora.ranges()).containsExactly("10.0.0.0/16");
        });
        Declared.by(() -> {
            var one = new ReplicatedDatabase(
                    "orders-db",
                    Databases.standby()
                            .apply(Databases.builder(Databases.network()))
                            .build());
            assertThatThrownBy(one::readers)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "ReplicatedDatabase 'orders-db' has a standby that answers no queries.\nIts readers would wait for an address that does not exist.\n"
                                    + "Use Layout.aurora() or Layout.readableStandbys(…), or the database itself.");
        });
    }

    private static List<String> kept(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.options().protect() && r.name().startsWith("orders-db"))
                .map(Resource::name)
                .toList();
    }
}
