package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ClientsNameNoInstanceTest {
    private final ClientsNameNoInstance rule = new ClientsNameNoInstance();

    @Test
    void holdsWhereTheyAreToldOfTheCluster() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereAVariableLeadsToAnInstance() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .set(
                                        "Deployment",
                                        "spec.template.spec.containers[0].env[0].value",
                                        "jdbc:postgresql://endpoint-of-db-a;:5432/orders"),
                        "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, Deployment shop/orders",
                        "Deployment shop/orders connects to the instance db-a, which refuses writes as soon as another one is promoted",
                        "Give it the cluster's endpoint, its reader endpoint, or a proxy's"));
    }

    @Test
    void breaksWhereItsAddressIsWrittenOut() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("db-a", "identifier", "db-one")
                                .set(
                                        "Deployment",
                                        "spec.template.spec.containers[0].env[0].value",
                                        "db-one.c1a2b3.eu-west-1.rds.amazonaws.com"),
                        "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, Deployment shop/orders",
                        "Deployment shop/orders connects to the instance db-a, which refuses writes as soon as another one is promoted",
                        "Give it the cluster's endpoint, its reader endpoint, or a proxy's"));
    }

    @Test
    void letsAlarmsNameAnInstance() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .andOf(
                                        "aws:cloudwatch/metricAlarm:MetricAlarm",
                                        "busy",
                                        "{dimensions: {DBInstanceIdentifier: id-of-db-a;}}"),
                        "db"))
                .isEqualTo(new Verdict.Holds());
        assertThat(isAsked(Sample.goodDatabases(), "ledger")).isFalse();
    }

    private Verdict verdict(Sample sample, String name) {
        return sample.judgedBy(rule).stream()
                .filter(judgement -> judgement.subject().name().equals(name))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private boolean isAsked(Sample sample, String name) {
        return sample.judgedBy(rule).stream()
                .anyMatch(judgement -> judgement.subject().name().equals(name));
    }
}
