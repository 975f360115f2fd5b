package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.model.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodsTest {
    private final Manifest deployment = Manifest.of(Pods.of(Orders.blueprint()));
    private final Manifest pod = deployment.in("spec", "template", "spec");

    @Test
    void leaveTheNumberOfReplicasToTheAutoscaler() {
        assertThat(deployment.at("spec", "replicas")).isNull();
    }

    @Test
    void selectByTheNameAlone() {
        assertThat(deployment.at("spec", "selector"))
                .isEqualTo(Map.of("matchLabels", Map.of("app.kubernetes.io/name", "orders")));
        assertThat(deployment.at("spec", "template", "metadata", "labels"))
                .isEqualTo(Map.of("app.kubernetes.io/name", "orders", "app.kubernetes.io/managed-by", "nospof"));
    }

    @Test
    void areReplacedWithoutAGap() {
        assertThat(deployment.at("spec", "strategy"))
                .isEqualTo(
                        Map.of("type", "RollingUpdate", "rollingUpdate", Map.of("maxUnavailable", 0, "maxSurge", 1)));
        assertThat(deployment.at("spec", "minReadySeconds")).isEqualTo(15);
        assertThat(deployment.at("spec", "progressDeadlineSeconds")).isEqualTo(600);
    }

    @Test
    void areReplacedByOneZonesWorthAtATime() {
        var six = Manifest.of(Pods.of(Orders.blueprint(b -> b.peakReplicas(4))));

        assertThat(six.at("spec", "strategy", "rollingUpdate", "maxSurge")).isEqualTo(2);
    }

    @Test
    void spreadOverZonesAtAnyPriceAndOverNodesIfPossible() {
        var zone = Map.of(
                "topologyKey",
                "topology.kubernetes.io/zone",
                "maxSkew",
                1,
                "whenUnsatisfiable",
                "DoNotSchedule",
                "minDomains",
                2,
                "nodeTaintsPolicy",
                "Honor",
                "nodeAffinityPolicy",
                "Honor",
                "matchLabelKeys",
                List.of("pod-template-hash"),
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", "orders")));
        var node = Map.of(
                "topologyKey", "kubernetes.io/hostname",
                "maxSkew", 1,
                "whenUnsatisfiable", "ScheduleAnyway",
                "nodeTaintsPolicy", "Honor",
                "nodeAffinityPolicy", "Honor",
                "matchLabelKeys", List.of("pod-template-hash"),
                "labelSelector", Map.of("matchLabels", Map.of("app.kubernetes.io/name", "orders")));

        assertThat(pod.at("topologySpreadConstraints")).isEqualTo(List.of(zone, node));
    }

    @Test
    void demandNoFewestZonesWhereTheLossOfOneLeavesOne() {
        var inTwoZones = Orders.pod(Orders.blueprint(b -> b.profile(Profile.DEV)));

        assertThat(inTwoZones.at("topologySpreadConstraints", "0", "minDomains"))
                .isNull();
        assertThat(inTwoZones.at("topologySpreadConstraints", "0", "whenUnsatisfiable"))
                .isEqualTo("DoNotSchedule");
    }

    @Test
    void leaveALostNodeAfterTenSeconds() {
        assertThat(pod.at("tolerations"))
                .isEqualTo(List.of(
                        Map.of(
                                "key", "node.kubernetes.io/not-ready",
                                "operator", "Exists",
                                "effect", "NoExecute",
                                "tolerationSeconds", 10),
                        Map.of(
                                "key", "node.kubernetes.io/unreachable",
                                "operator", "Exists",
                                "effect", "NoExecute",
                                "tolerationSeconds", 10)));
    }

    @Test
    void haveTimeToDrain() {
        assertThat(pod.at("terminationGracePeriodSeconds")).isEqualTo(30);
    }

    @Test
    void meetTheRestrictedPodSecurityStandard() {
        assertThat(pod.at("securityContext"))
                .isEqualTo(Map.of("runAsNonRoot", true, "seccompProfile", Map.of("type", "RuntimeDefault")));
        assertThat(pod.at("automountServiceAccountToken")).isEqualTo(false);
        assertThat(pod.at("serviceAccountName")).isEqualTo("orders");
    }

    @Test
    void bringAPriorityClassThatNoOtherServiceCanHave() {
        assertThat(pod.at("priorityClassName")).isEqualTo("nospof.shop.orders");
        assertThat(Orders.pod(Orders.blueprint(b -> b.priorityClass("business")))
                        .at("priorityClassName"))
                .isEqualTo("business");
    }

    @Test
    void writeToABoundedFolderOnly() {
        assertThat(pod.at("volumes"))
                .isEqualTo(List.of(Map.of("name", "scratch", "emptyDir", Map.of("sizeLimit", "64Mi"))));
    }

    @Test
    void startAnewWhenTheirConfigurationChanges() {
        var configured = Manifest.of(Pods.of(Orders.blueprint(b -> b.configChecksum(Output.of("c0ffee")))));

        assertThat(configured.at("spec", "template", "metadata", "annotations"))
                .isEqualTo(Map.of("nospof.dev/config-checksum", "c0ffee"));
        assertThat(deployment.at("spec", "template", "metadata", "annotations")).isNull();
    }

    @Test
    void sayWhatNoFieldSays() {
        assertThat(deployment.at("metadata", "annotations"))
                .isEqualTo(Map.of(
                        "nospof.dev/profile", "prod",
                        "nospof.dev/zones", "3",
                        "nospof.dev/boot-seconds", "20",
                        "nospof.dev/max-request-seconds", "10",
                        "nospof.dev/deregistration-seconds", "10",
                        "nospof.dev/peak-replicas", "2",
                        "nospof.dev/objective", "99.9"));
    }

    @Test
    void waitLongerWhereTheLoadBalancerIsSlow() {
        var slow = Orders.blueprint(b -> b.drainTime(Duration.ofMinutes(2)));

        assertThat(Orders.pod(slow).at("terminationGracePeriodSeconds")).isEqualTo(135);
        assertThat(Orders.container(slow).at("lifecycle", "preStop", "sleep", "seconds"))
                .isEqualTo(120);
    }
}
