package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class LivenessIsTheLastResortTest {
    private final LivenessIsTheLastResort rule = new LivenessIsTheLastResort();

    @Test
    void holdsWhenLivenessWaitsTwiceAsLong() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForADatabaseThatAsksItself() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].livenessProbe.httpGet")
                .set(
                        "Deployment",
                        "spec.template.spec.containers[0].livenessProbe.exec.command",
                        Samples.words("pg_isready", "-h", "localhost"));

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenLivenessAndReadinessAreTheSame() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].livenessProbe.periodSeconds", 5)
                .set("Deployment", "spec.template.spec.containers[0].livenessProbe.failureThreshold", 2);

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, container app, livenessProbe",
                                "An overloaded pod is killed instead of relieved: liveness gives up after 11 s, readiness after 11 s",
                                "Let liveness ask only whether the process itself works, and fail after at least twice the time of readiness"));
    }

    @Test
    void breaksWhenLivenessAsksForReadiness() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].livenessProbe.httpGet.path", "/ready");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, container app, livenessProbe",
                                "Losing a dependency restarts every pod: liveness asks for /ready",
                                "Let liveness ask only whether the process itself works, and fail after at least twice the time of readiness"));
    }

    @Test
    void breaksWhenLivenessAsksForAllOfSpringBootsHealth() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].livenessProbe.httpGet.path", "/actuator/health");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, container app, livenessProbe",
                                "Losing a dependency restarts every pod: liveness asks for /actuator/health",
                                "Let liveness ask only whether the process itself works, and fail after at least twice the time of readiness"));
    }

    @Test
    void breaksWhenLivenessAsksAnotherHost() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].livenessProbe.httpGet.host", "payments");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, container app, livenessProbe",
                                "Losing a dependency restarts every pod: liveness asks for payments",
                                "Let liveness ask only whether the process itself works, and fail after at least twice the time of readiness"));
    }

    @Test
    void breaksWhenLivenessAsksADatabase() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].livenessProbe.httpGet")
                .set(
                        "Deployment",
                        "spec.template.spec.containers[0].livenessProbe.exec.command",
                        Samples.words("pg_isready", "-h", "orders-db"));

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, container app, livenessProbe",
                                "Losing a dependency restarts every pod: liveness asks for orders-db",
                                "Let liveness ask only whether the process itself works, and fail after at least twice the time of readiness"));
    }

    @Test
    void isUndecidedWhileThePeriodIsUnknown() {
        var plan = Sample.goodService()
                .unknown("Deployment", "spec.template.spec.containers[0].livenessProbe.periodSeconds");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.containers[0].livenessProbe.periodSeconds is unknown until deployment"));
    }

    @Test
    void isSilentAboutContainersWithoutLiveness() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].livenessProbe");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
