package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ServicesReachTheirPodsTest {
    private final ServicesReachTheirPods rule = new ServicesReachTheirPods();

    @Test
    void holdsWhenSelectorAndPortMatch() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForAPortByItsNumber() {
        var plan = Sample.goodService().set("Service", "spec.ports[0].targetPort", 8080);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForAnyNumberWhereNoPortIsDeclared() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].ports")
                .set("Service", "spec.ports[0].targetPort", 9);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForOnePodOfAStatefulSet() {
        var plan =
                Sample.goodService().set("Service", "spec.selector.'statefulset.kubernetes.io/pod-name'", "orders-0");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenTheSelectorHasATypingError() {
        var plan = Sample.goodService().set("Service", "spec.selector.app", "order");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/orders, spec.selector",
                        "Its address leads nowhere: no pod of the plan has the labels {app=order}",
                        "Correct the selector, or waive the rule if the pods are deployed elsewhere"));
    }

    @Test
    void breaksWhenThePodsAreInAnotherNamespace() {
        var plan = Sample.goodService().set("Service", "metadata.namespace", "other");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service other/orders, spec.selector",
                        "Its address leads nowhere: no pod of the plan has the labels {app=orders}",
                        "Correct the selector, or waive the rule if the pods are deployed elsewhere"));
    }

    @Test
    void breaksWhenTheTargetPortHasAnotherName() {
        var plan = Sample.goodService().set("Service", "spec.ports[0].targetPort", "https");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/orders, spec.ports[0].targetPort",
                        "Every request is refused: no container of Deployment shop/orders has the port 'https'",
                        "Name a port that the container declares"));
    }

    @Test
    void breaksWhenTheTargetPortIsAnotherNumber() {
        var plan = Sample.goodService().set("Service", "spec.ports[0].targetPort", 80);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/orders, spec.ports[0].targetPort",
                        "Every request is refused: no container of Deployment shop/orders has the port 80",
                        "Name a port that the container declares"));
    }

    @Test
    void breaksWhenThePortItselfIsMeantAndNotThere() {
        var plan = Sample.goodService().remove("Service", "spec.ports[0].targetPort");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/orders, spec.ports[0].port",
                        "Every request is refused: no container of Deployment shop/orders has the port 80",
                        "Name a port that the container declares"));
    }

    @Test
    void breaksWithoutSelectorAndEndpoints() {
        var plan = Sample.goodService().remove("Service", "spec.selector");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/orders, spec.selector",
                        "Its address leads nowhere: it has no selector, and the plan no endpoints for it",
                        "Give the labels of the pods that it stands for, or an EndpointSlice"));
    }

    @Test
    void isUndecidedWhileTheSelectorIsUnknown() {
        var plan = Sample.goodService().unknown("Service", "spec.selector");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided("Service shop/orders", "spec.selector is unknown until deployment"));
    }

    @Test
    void isUndecidedWhileThePodsLabelsAreUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.metadata.labels");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Service shop/orders", "spec.template.metadata.labels is unknown until deployment"));
    }

    @Test
    void isSilentAboutAnExternalName() {
        var plan = Sample.goodService().set("Service", "spec.type", "ExternalName");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }

    @Test
    void isSilentAboutEndpointsThatSomebodyElseKeeps() {
        var plan = Sample.goodService().remove("Service", "spec.selector").and("""
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {name: orders-x, namespace: shop, labels: {kubernetes.io/service-name: orders}}
                """);

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
