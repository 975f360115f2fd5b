package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ConnectionsSufficeForAllTest {
    private final ConnectionsSufficeForAll rule = new ConnectionsSufficeForAll();

    @Test
    void holdsWhereAFifthIsLeft() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereServicesMayTakeMore() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .set("Deployment", "spec.template.spec.containers[0].env[1].value", "20")
                                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 200),
                        "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db",
                        "Its services may open 4000 connections, and it takes about 1622: the next one is refused, whoever needs it",
                        "Let replicas have fewer connections, use a larger instance, or put a proxy before it"));
    }

    @Test
    void countsWhoeverDeclaresIt() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .set("Deployment", "spec.template.spec.containers[0].env[1].value", "20")
                                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 200)
                                .set("Deployment", "spec.template.spec.containers[0].env[0].value", "a-proxy-of-theirs")
                                .set(
                                        "Deployment",
                                        "metadata.annotations.'nospof.dev/depends-on'",
                                        "mails=soft,orders-db=hard"),
                        "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db",
                        "Its services may open 4000 connections, and it takes about 1622: the next one is refused, whoever needs it",
                        "Let replicas have fewer connections, use a larger instance, or put a proxy before it"));
    }

    @Test
    void letsAProxySeeToIt() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .set("Deployment", "spec.template.spec.containers[0].env[1].value", "20")
                                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 200)
                                .andOf(
                                        "aws:rds/proxyTarget:ProxyTarget",
                                        "more",
                                        "{dbProxyName: id-of-front;, dbClusterIdentifier: id-of-db;}"),
                        "db"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void isUndecidedWhereNobodySaysHowMany() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .set("Deployment", "spec.template.spec.containers[0].env[1].name", "SIZE"),
                        "db"))
                .isEqualTo(
                        new Verdict.Undecided(
                                "rds Cluster db",
                                "how many connections each replica of orders opens is not said by any variable such as POOL_SIZE"));
    }

    @Test
    void isUndecidedOfMachinesItDoesNotKnow() {
        assertThat(verdict(Sample.goodDatabases().setOf("db-a", "instanceClass", "db.serverless"), "db"))
                .isEqualTo(new Verdict.Undecided(
                        "rds Cluster db", "how many connections it takes is not known of db.serverless"));
    }

    @Test
    void saysNothingWhereNoServiceOfThePlanUsesIt() {
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
