package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class VolumesFollowTheirPodsTest {
    private final VolumesFollowTheirPods rule = new VolumesFollowTheirPods();

    @Test
    void holdsForAVolumeThatMayBeShared() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.volumes", Samples.claim("data"))
                .and("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: shop}
                spec: {accessModes: [ReadWriteMany]}
                """);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForOneReplicaThatIsStoppedFirst() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.volumes", Samples.claim("data"))
                .and("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: shop}
                spec: {accessModes: [ReadWriteOnce]}
                """)
                .without("HorizontalPodAutoscaler")
                .set("Deployment", "spec.replicas", 1)
                .set("Deployment", "spec.strategy.type", "Recreate");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenSeveralPodsWantAVolumeForOneNode() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.volumes", Samples.claim("data"))
                .and("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: shop}
                spec: {accessModes: [ReadWriteOnce]}
                """);

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, volumes",
                                "New pods wait for a volume that the old ones hold: claim 'data' is for one node",
                                "Use a StatefulSet with a volume for each pod, or a volume that may be shared (ReadWriteMany)"));
    }

    @Test
    void isUndecidedWhileThePlanDoesNotHoldTheClaim() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.volumes", Samples.claim("data"));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders, volumes",
                        "The plan does not hold the volume claim 'data', so nobody can say who may share it"));
    }

    @Test
    void isSilentAboutPodsWithoutVolumes() {
        var plan = Sample.goodService();

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
