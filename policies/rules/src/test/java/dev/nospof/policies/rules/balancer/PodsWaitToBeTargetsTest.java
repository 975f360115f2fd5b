package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PodsWaitToBeTargetsTest {
    private final PodsWaitToBeTargets rule = new PodsWaitToBeTargets();

    @Test
    void holdsWhereTheNamespaceSaysSo() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItDoesNot() {
        assertThat(Sample.goodBalancer().remove("Namespace", "metadata.labels").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Namespace shop, metadata.labels",
                        "A rollout stops old pods while the load balancer does not send the new ones anything yet, and users get errors",
                        "Set the label elbv2.k8s.aws/pod-readiness-gate-inject: enabled"));
    }

    @Test
    void isUndecidedWhereTheNamespaceIsNotInThePlan() {
        assertThat(Sample.goodBalancer().without("Namespace").verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "TargetGroupBinding shop/orders",
                        "the namespace shop, whose label decides, is not in this plan"));
    }

    @Test
    void takesTheTypeFromTheGroupWhereTheBindingIsSilent() {
        assertThat(Sample.goodBalancer()
                        .remove("TargetGroupBinding", "spec.targetType")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBalancer()
                        .remove("TargetGroupBinding", "spec.targetType")
                        .setOf("targets", "targetType", "instance")
                        .judgedBy(rule))
                .isEmpty();
    }

    @Test
    void looksAtIngressesToo() {
        assertThat(Sample.of("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: orders, namespace: shop, annotations: {alb.ingress.kubernetes.io/target-type: ip}}
                ---
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop}
                """).verdict(rule)).isInstanceOf(Verdict.Broken.class);
        assertThat(Sample.of("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: orders, namespace: shop, annotations: {alb.ingress.kubernetes.io/target-type: instance}}
                ---
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop}
                """).judgedBy(rule)).isEmpty();
    }
}
