package dev.nospof.components.kubernetes.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.TinyEngine;
import dev.nospof.components.model.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;

class ReplicatedPostgresTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(Databases.builder()))
                .containsExactlyInAnyOrder(
                        "db",
                        "db-agreed-config",
                        "db-agreed-config-kept",
                        "db-agreed-sync",
                        "db-agreed-sync-kept",
                        "db-alerts",
                        "db-archive-check",
                        "db-backup",
                        "db-budget",
                        "db-dashboard",
                        "db-files",
                        "db-jobs-network-policy",
                        "db-members",
                        "db-monitor",
                        "db-network-policy",
                        "db-primary",
                        "db-primary-address",
                        "db-priority",
                        "db-replica",
                        "db-restore-test",
                        "db-role",
                        "db-role-binding",
                        "db-service-account",
                        "db-stateful-set");
    }

    @Test
    void addsAPoolerWhereOneIsAskedFor() {
        assertThat(names(Databases.builder().pooling(Pooling.DEFAULT)))
                .contains(
                        "db-pooler",
                        "db-pooler-address",
                        "db-pooler-budget",
                        "db-pooler-files",
                        "db-pooler-network-policy");
    }

    @Test
    void asksTheOperatorForTheSame() {
        assertThat(names(Databases.builder().runBy(RunBy.cloudNativePg()).pooling(Pooling.DEFAULT)))
                .containsExactlyInAnyOrder(
                        "db",
                        "db-alerts",
                        "db-cluster",
                        "db-database-stock",
                        "db-monitor",
                        "db-network-policy",
                        "db-pooler",
                        "db-priority",
                        "db-schedule",
                        "db-store");
    }

    @Test
    void makesNothingThatNobodyWants() {
        assertThat(names(Databases.builder()
                        .priorityClass("critical")
                        .withoutBackups()
                        .withoutMonitoring()))
                .doesNotContain(
                        "db-alerts",
                        "db-archive-check",
                        "db-backup",
                        "db-dashboard",
                        "db-jobs-network-policy",
                        "db-monitor",
                        "db-priority",
                        "db-restore-test");
    }

    @Test
    void hasAMemberInEachZone() {
        assertThat(Manifest.of(Pods.of(Databases.blueprint(b -> b))).at("spec", "replicas"))
                .isEqualTo(3);
        assertThat(Manifest.of(Pods.of(Databases.blueprint(b -> b.profile(Profile.DEV))))
                        .at("spec", "replicas"))
                .isEqualTo(2);
    }

    @Test
    void leavesTheAddressOfThePrimaryToWhoeverIsPrimary() {
        var primary = Manifest.of(Addresses.primary(Databases.blueprint(b -> b)));

        assertThat(primary.at("spec", "selector")).isNull();
        assertThat(primary.at("metadata", "name")).isEqualTo("db");
    }

    @Test
    void writesItsDurabilityDown() {
        assertThat(Settings.files(Databases.blueprint(b -> b)).get("patroni.yml"))
                .contains("synchronous_mode: true", "synchronous_mode_strict: false", "failsafe_mode: true");
        assertThat(Settings.files(Databases.blueprint(b -> b.durability(Durability.REQUIRED)))
                        .get("patroni.yml"))
                .contains("synchronous_mode_strict: true");
    }

    @Test
    void leavesNoWordOfItsFilesUnfilled() {
        assertThat(Settings.files(Databases.blueprint(b -> b)).values()).noneMatch(file -> file.contains("${"));
    }

    @Test
    void keepsPasswordsOutOfItsFiles() {
        assertThat(Settings.files(Databases.blueprint(b -> b)).get("first-start.sql"))
                .isEqualTo("""
                        \\getenv password ORDERS_PASSWORD
                        create role orders login password :'password';
                        create database orders owner orders;
                        revoke connect on database orders from public;
                        \\getenv password STOCK_PASSWORD
                        create role stock login password :'password';
                        create database stock owner stock;
                        revoke connect on database stock from public;
                        \\! pgbackrest --stanza=db stanza-create
                        """);
    }

    @Test
    void startsMembersAnewWhenTheirFilesChange() {
        assertThat(Settings.checksum(Databases.blueprint(b -> b)))
                .isNotEqualTo(Settings.checksum(Databases.blueprint(b -> b.connections(200))));
    }

    @Test
    void givesAQuarterOfTheMemoryToTheCache() {
        assertThat(Settings.cacheMebibytes("1Gi")).isEqualTo(256);
        assertThat(Settings.cacheMebibytes("512Mi")).isEqualTo(128);
        assertThat(Settings.cacheMebibytes("2G")).isEqualTo(476);
        assertThat(Settings.cacheMebibytes("1Mi")).isEqualTo(16);
    }

    @Test
    void trustsTheAuthoritiesThatTheImageHasWhereCopiesGoToABucket() {
        assertThat(Settings.files(Databases.blueprint(b -> b)).get("pgbackrest.conf"))
                .contains("repo1-type=s3", "repo1-storage-ca-file=/etc/ssl/certs/ca-certificates.crt");
    }

    @Test
    void startsThePoolerWhereTheImageHasIt() {
        assertThat(Manifest.of(Pooler.settings(Databases.blueprint(b -> b.pooling(Pooling.DEFAULT))))
                        .at("data", "start.sh")
                        .toString())
                .contains("/usr/sbin/pgbouncer /etc/nospof/pgbouncer.ini &", "kill -INT $!");
    }

    @Test
    void writesCopiesToAClaimWhereThatIsThePlace() {
        var database = Databases.blueprint(b -> b.backups(Backups.to(BackupPlace.claim("copies"))));

        assertThat(Settings.files(database).get("pgbackrest.conf"))
                .contains("repo1-type=posix", "repo1-path=/var/lib/backups/shop.db", "repo1-retention-full=35");
        assertThat(Manifest.of(Pods.of(database))
                        .at("spec", "template", "spec", "volumes")
                        .toString())
                .contains("claimName=copies");
    }

    @Test
    void letsNoJobInAndNoStrangerNearTheMembers() {
        var database = Databases.blueprint(b -> b);

        assertThat(Manifest.of(Reach.ofJobs(database)).items("spec", "ingress")).isEmpty();
        assertThat(Manifest.of(Reach.ofMembers(database)).items("spec", "ingress"))
                .extracting(rule -> rule.at("ports").toString())
                .containsExactly(
                        "[{port=5432, protocol=TCP}, {port=8008, protocol=TCP}]",
                        "[{port=5432, protocol=TCP}]",
                        "[{port=5432, protocol=TCP}]",
                        "[{port=8008, protocol=TCP}]");
    }

    @Test
    void asksTheOperatorForSynchronousMembersInEveryZone() {
        var cluster = Manifest.of(OperatorObjects.cluster(
                Databases.blueprint(b -> b.runBy(RunBy.cloudNativePg()).durability(Durability.REQUIRED))));

        assertThat(cluster.at("spec", "instances")).isEqualTo(3);
        assertThat(cluster.at("spec", "postgresql", "synchronous").toString())
                .isEqualTo("{dataDurability=required, failoverQuorum=true, method=any, number=1}");
        assertThat(cluster.at("spec", "affinity", "topologyKey")).isEqualTo("topology.kubernetes.io/zone");
    }

    @Test
    void hasNoPooledAddressWithoutAPooler() {
        TinyEngine.run(context -> {
            var database = new ReplicatedPostgres("db", Databases.builder().build());
            assertThat(database.standbys().name()).isEqualTo("db-replica");
            assertThatThrownBy(database::pooled).hasMessage("""
                            ReplicatedPostgres 'db' has no pooler.
                            Its callers would wait for an address that does not exist.
                            Ask for one with pooling(Pooling.DEFAULT), or use the database itself.""");
        });
    }

    private static List<String> names(ReplicatedPostgresArgs.Builder args) {
        return TinyEngine.run(context -> new ReplicatedPostgres("db", args.build())).stream()
                .map(RegisterResourceRequest::getName)
                .toList();
    }
}
