package dev.nospof.policies.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PostgresWritesAreConfirmedTest {
    private final PostgresWritesAreConfirmed rule = new PostgresWritesAreConfirmed();

    @Test
    void holdsForAGoodCluster() {
        assertThat(Sample.goodPostgres().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNobodyConfirms() {
        assertThat(Sample.goodPostgres()
                        .remove("Cluster", "spec.postgresql.synchronous")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.postgresql.synchronous",
                        "Writes are acknowledged before any standby has them: those of the last moments are lost with the primary",
                        "Set synchronous: {method: any, number: 1, dataDurability: preferred}"));
    }

    @Test
    void breaksWhereNobodyDecided() {
        assertThat(Sample.goodPostgres()
                        .remove("Cluster", "spec.postgresql.synchronous.dataDurability")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.postgresql.synchronous.dataDurability",
                        "Nobody decided whether writing goes on when no standby is left to confirm it",
                        "Say dataDurability: required, or preferred"));
    }

    @Test
    void breaksWhereAllStandbysMustConfirm() {
        assertThat(Sample.goodPostgres()
                        .set("Cluster", "spec.postgresql.synchronous.number", 2)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.postgresql.synchronous.number",
                        "Losing one standby stops all writing: 2 of 2 must confirm",
                        "Set number to 1"));
    }

    @Test
    void holdsWherePatroniConfirms() {
        assertThat(patroni("  synchronous_mode: true").verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWherePatroniDoesNot() {
        assertThat(patroni("  synchronous_mode: false").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/db",
                        "Writes are acknowledged before any standby has them: those of the last moments are lost with the primary",
                        "Set synchronous_mode: true in Patroni's dynamic configuration"));
    }

    @Test
    void isUndecidedWherePatronisSettingsAreElsewhere() {
        assertThat(patroni("  ttl: 20").verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "StatefulSet shop/db", "synchronous_mode is in no ConfigMap that its pods mount"));
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
