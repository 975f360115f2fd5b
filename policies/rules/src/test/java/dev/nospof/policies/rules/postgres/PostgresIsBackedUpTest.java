package dev.nospof.policies.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PostgresIsBackedUpTest {
    private final PostgresIsBackedUp rule = new PostgresIsBackedUp();

    @Test
    void holdsForAGoodCluster() {
        assertThat(Sample.goodPostgres().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAnArchive() {
        assertThat(Sample.goodPostgres().remove("Cluster", "spec.plugins").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.plugins",
                        "Standbys repeat a wrong command at once, and nothing else keeps what was: the log goes to no archive",
                        "Archive it: a plugin with isWALArchiver: true"));
    }

    @Test
    void breaksWithoutASchedule() {
        assertThat(Sample.goodPostgres().without("ScheduledBackup").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.backup",
                        "No full copy is ever made: no ScheduledBackup of the plan names it",
                        "Add a ScheduledBackup, daily"));
    }

    @Test
    void breaksWhileTheScheduleIsSuspended() {
        assertThat(Sample.goodPostgres()
                        .set("ScheduledBackup", "spec.suspend", true)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void holdsWherePatroniArchives() {
        assertThat(patroni("  synchronous_mode: true\n  archive_command: \"pgbackrest archive-push %p\"")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWherePatroniArchivesNothing() {
        assertThat(patroni("  synchronous_mode: true\n  archive_command: \"\"").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/db",
                        "Standbys repeat a wrong command at once, and nothing else keeps what was: the log goes to no archive",
                        "Set archive_mode and an archive_command, and schedule full copies"));
    }

    @Test
    void isUndecidedWherePatronisSettingsAreElsewhere() {
        assertThat(patroni("  ttl: 20").verdict(rule)).isInstanceOf(Verdict.Undecided.class);
    }

    private static Sample patroni(String file) {
        return Sample.of("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db, namespace: shop}
                spec:
                  template:
                    spec:
                      containers: [{name: db, image: "postgres:15.1", env: [{name: PATRONI_NAME, value: x}]}]
                      volumes: [{name: files, configMap: {name: db-files}}]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: db-files, namespace: shop}
                data:
                  patroni.yml: |
                    bootstrap: {}
                %s
                """.formatted(file.indent(4)));
    }
}
