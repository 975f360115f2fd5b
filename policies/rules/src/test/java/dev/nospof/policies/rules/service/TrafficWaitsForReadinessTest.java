package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class TrafficWaitsForReadinessTest {
    private final TrafficWaitsForReadiness rule = new TrafficWaitsForReadiness();

    @Test
    void holdsWhenEveryServingContainerHasAReadinessProbe() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForASidecarWithoutPorts() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.containers[1].name", "shipper");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAReadinessProbe() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].readinessProbe");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, readinessProbe",
                        "Requests and rollouts do not wait until a new pod can answer: it has no readiness probe",
                        "Add a readinessProbe that answers only when the container can serve"));
    }

    @Test
    void breaksForABarePodThatServes() {
        var plan = Sample.goodService().without("Deployment").and("""
                apiVersion: v1
                kind: Pod
                metadata: {name: lonely, namespace: shop}
                spec: {containers: [{name: app, image: "app:1"}]}
                """);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Pod shop/lonely, container app, readinessProbe",
                        "Requests and rollouts do not wait until a new pod can answer: it has no readiness probe",
                        "Add a readinessProbe that answers only when the container can serve"));
    }

    @Test
    void isUndecidedWhileTheContainersAreUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.spec.containers");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.template.spec.containers is unknown until deployment"));
    }

    @Test
    void isSilentAboutWorkThatEndsByItself() {
        var plan = Sample.goodService().without("Deployment").and("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: once, namespace: shop}
                spec: {template: {spec: {containers: [{name: app, image: "app:1"}]}}}
                """);

        assertThat(plan.judgedBy(rule)).isEmpty();
    }

    @Test
    void isSilentAboutAgentsThatNobodyCalls() {
        var plan = Sample.goodService().without("Deployment").and("""
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: agent, namespace: shop}
                spec: {template: {metadata: {labels: {app: agent}}, spec: {containers: [{name: app, image: "app:1"}]}}}
                """);

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
