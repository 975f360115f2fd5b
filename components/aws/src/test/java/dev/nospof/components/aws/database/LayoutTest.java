package dev.nospof.components.aws.database;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.database.Databases.names;
import static dev.nospof.components.aws.database.Databases.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.model.Profile;
import dev.nospof.tests.testkit.Declared;
import org.junit.jupiter.api.Test;

/** What the other layouts, the proxy and another region are made of. */
class LayoutTest {
    @Test
    void isAMachineWithAStandbyThatGrowsAndIsUpdatedOnACopyFirst() {
        var plan = plan(Databases.standby());
        var instance = named(plan, "orders-db-instance");

        assertThat(instance.at("multiAz").flag()).contains(true);
        assertThat(instance.at("engine").text()).contains("postgres");
        assertThat(instance.at("maxAllocatedStorage").integer()).hasValue(200);
        assertThat(instance.at("blueGreenUpdate", "enabled").flag()).contains(true);
        assertThat(instance.at("availabilityZone").isPresent()).isFalse();
        assertThat(named(plan, "orders-db-instance-settings").at("family").text())
                .contains("postgres16");
        assertThat(named(plan, "orders-db-takeovers").at("sourceType").text()).contains("db-instance");
        assertThat(names(plan))
                .contains("orders-db-secret", "orders-db-storage")
                .doesNotContain("orders-db-lag");
    }

    @Test
    void isUpdatedInPlaceWhereThatIsSaid() {
        var instance =
                named(plan(b -> b.layout(Layout.standby(Databases.STORAGE)).updatedInPlace()), "orders-db-instance");

        assertThat(instance.at("blueGreenUpdate", "enabled").flag()).contains(false);
        assertThat(instance.at("manageMasterUserPassword").flag()).contains(true);
    }

    @Test
    void isThreeMachinesInThreeZonesOfWhichAwsKnowsTheNames() {
        var plan = Declared.by(() -> new ReplicatedDatabase(
                "orders-db",
                Databases.readable(new MultiAzNetwork(
                                "shop",
                                Networks.builder()
                                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d")
                                        .build()))
                        .build()));
        var cluster = named(plan, "orders-db-cluster");

        assertThat(cluster.at("dbClusterInstanceClass").text()).contains("db.r6gd.large");
        assertThat(cluster.at("storageType").text()).contains("gp3");
        assertThat(cluster.at("iops").integer()).hasValue(3000);
        assertThat(cluster.at("deleteAutomatedBackups").isPresent()).isFalse();
        assertThat(named(plan, "orders-db-subnets").at("subnetIds").items()).hasSize(3);
        assertThat(names(plan))
                .contains(
                        "orders-db-lag-instance-1", "orders-db-storage-instance-2", "orders-db-connections-instance-3");
    }

    @Test
    void hasAProxyInEachZoneThatLogsInWithTheDatabasesSecret() {
        var plan = plan(ReplicatedDatabaseArgs.Builder::proxied);
        var proxy = named(plan, "orders-db-proxy");

        assertThat(proxy.at("vpcSubnetIds").items()).hasSize(3);
        assertThat(proxy.at("requireTls").flag()).contains(true);
        assertThat(proxy.at("engineFamily").text()).contains("POSTGRESQL");
        assertThat(named(plan, "orders-db-proxy-rights").at("policy").text().orElseThrow())
                .contains("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:", ":secret:rds!cluster-");
        assertThat(named(plan, "orders-db-proxy-target").at("targetGroupName").text())
                .contains("default");
        assertThat(named(plan, "orders-db-proxy-targets")
                        .at("connectionPoolConfig", "connectionBorrowTimeout")
                        .integer())
                .hasValue(120);
        assertThat(names(plan))
                .contains(
                        "orders-db-from-proxy",
                        "orders-db-to-proxy-from-eu-west-1-10-0-0-0-16",
                        "orders-db-proxy-egress");
    }

    @Test
    void hasASecondDatabaseInAnotherRegion() {
        var plan = Databases.global();
        var second = named(plan, "orders-db-cluster-eu-central-1");

        assertThat(second.provider().orElseThrow()).contains("frankfurt");
        assertThat(second.at("masterUsername").isPresent()).isFalse();
        assertThat(second.at("kmsKeyId").text()).contains(Databases.KEY);
        assertThat(second.at("globalClusterIdentifier").text()).contains("orders-db");
        assertThat(named(plan, "orders-db-cluster")
                        .at("globalClusterIdentifier")
                        .text())
                .contains("orders-db");
        assertThat(second.options().ignoreChanges()).contains("engineVersion", "replicationSourceIdentifier");
        assertThat(named(plan, "orders-db-member-eu-central-1b").provider().orElseThrow())
                .contains("frankfurt");
        assertThat(named(plan, "orders-db-secret").at("replicas").items())
                .singleElement()
                .satisfies(replica -> assertThat(replica.at("region").text()).contains("eu-central-1"));
        assertThat(named(plan, "orders-db-region-lag-eu-central-1")
                        .at("dimensions", "SourceRegion")
                        .text())
                .contains("eu-west-1");
    }

    @Test
    void hasCopiesOfBackupsInAnotherRegion() {
        var plan = Declared.by(() -> {
            var provider = Databases.elsewhere();
            new ReplicatedDatabase(
                    "orders-db",
                    Databases.standby()
                            .apply(Databases.builder(Databases.network()))
                            .profile(Profile.PROD_MULTI_REGION)
                            .otherRegion(OtherRegion.backups(provider, Output.of(Databases.KEY)))
                            .build());
        });
        var copies = named(plan, "orders-db-backup-copies");

        assertThat(copies.provider().orElseThrow()).contains("frankfurt");
        assertThat(copies.at("retentionPeriod").integer()).hasValue(35);
        assertThat(copies.at("sourceDbInstanceArn").text().orElseThrow()).startsWith("arn:aws:rds:eu-west-1:");
    }
}
