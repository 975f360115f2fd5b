package dev.nospof.policies.graph.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.read.Plans;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KubernetesObjectsTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: orders, namespace: shop}
            spec:
              replicas: 3
              template:
                metadata: {labels: {app: orders, tier: back}}
                spec: {containers: [{name: app, image: "orders:1"}]}
            """;

    @Test
    void findsWhatSelectsAWorkload() {
        var workload = workload(DEPLOYMENT + """
                ---
                {apiVersion: v1, kind: Service, metadata: {name: orders, namespace: shop}, spec: {selector: {app: orders}}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: other, namespace: shop}, spec: {selector: {app: other}}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: far, namespace: far}, spec: {selector: {app: orders}}}
                ---
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: labelled, namespace: shop},
                 spec: {selector: {matchExpressions: [{key: tier, operator: In, values: [back, front]}]}}}
                ---
                {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: orders, namespace: shop},
                 spec: {scaleTargetRef: {kind: Deployment, name: orders}, minReplicas: 4, maxReplicas: 9}}
                """);

        assertThat(workload.services())
                .extracting(service -> service.object().name())
                .containsExactly("orders");
        assertThat(workload.budgets())
                .extracting(budget -> budget.object().name())
                .containsExactly("labelled");
        assertThat(workload.replicaFloor()).isEqualTo(4);
        assertThat(workload.replicaCeiling()).isEqualTo(9);
    }

    @Test
    void takesABudgetWithAnEmptySelectorForAllAndWithoutOneForNone() {
        var workload = workload(DEPLOYMENT + """
                ---
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: all, namespace: shop}, spec: {selector: {}}}
                ---
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: none, namespace: shop}, spec: {}}
                """);

        assertThat(workload.budgets())
                .extracting(budget -> budget.object().name())
                .containsExactly("all");
    }

    @Test
    void doubtsWhatIsNotKnownYet() {
        var workload = workload(DEPLOYMENT + """
                ---
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: some, namespace: shop},
                 spec: {selector: {matchLabels: {app: 04da6b54-80e4-46f7-96ec-b56ff0331ba9}}}}
                """);

        assertThat(workload.budgets()).isEmpty();
        assertThatThrownBy(() -> workload.guards().all())
                .isInstanceOf(NotYetKnown.class)
                .hasMessage("spec.selector.matchLabels.app is unknown until deployment");
    }

    @Test
    void doesNotCountReplicasWhileAnAutoscalerMayTargetThem() {
        var workload = workload(DEPLOYMENT + """
                ---
                {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: orders, namespace: shop},
                 spec: {scaleTargetRef: {kind: Deployment, name: 04da6b54-80e4-46f7-96ec-b56ff0331ba9}}}
                """);

        assertThatThrownBy(workload::replicaFloor).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void followsANameThatIsUnknownToTheOnlyResourceItCanComeFrom() {
        var urn = new Urn("urn:pulumi:prod::shop::kubernetes:apps/v1:Deployment::orders");
        var deployment = Resource.of(
                urn,
                "kubernetes:apps/v1:Deployment",
                "orders",
                fields("spec", fields("template", fields("spec", Value.Fields.NONE))));
        var target = Value.Fields.of(Map.of("kind", Value.of("Deployment"), "name", Value.UNKNOWN));
        var autoscaler = new Resource(
                new Urn("urn:pulumi:prod::shop::kubernetes:autoscaling/v2:HorizontalPodAutoscaler::orders"),
                "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
                "orders",
                true,
                fields("spec", Value.Fields.of(Map.of("minReplicas", Value.of(5), "scaleTargetRef", target))),
                Optional.empty(),
                Optional.empty(),
                List.of(urn),
                new TreeMap<>(Map.of("spec", List.of(urn))),
                dev.nospof.policies.graph.ResourceOptions.NONE,
                Optional.empty());

        var objects = KubernetesObjects.in(ResourceGraph.of("shop", "prod", List.of(deployment, autoscaler)));

        assertThat(objects.workloads().get(0).replicaFloor()).isEqualTo(5);
    }

    @Test
    void leadsAServiceToOnePodOfAStatefulSet() {
        var service = new ServiceObject(object("""
                ---
                {apiVersion: v1, kind: Service, metadata: {name: db-0},
                 spec: {selector: {app: db, statefulset.kubernetes.io/pod-name: db-0}}}
                """));

        assertThat(service.selects(Map.of("app", "db"))).isTrue();
        assertThat(service.selects(Map.of("app", "other"))).isFalse();
    }

    @Test
    void findsPodsInCustomKindsAndLeavesOtherTemplatesAlone() {
        var objects = objects("""
                ---
                {apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: a},
                 spec: {template: {spec: {containers: [{name: app}]}}}}
                ---
                {apiVersion: cert-manager.io/v1, kind: Issuer, metadata: {name: b}, spec: {template: "x"}}
                ---
                {apiVersion: example.org/v1, kind: Odd, metadata: {name: c}, spec: text}
                ---
                {apiVersion: batch/v1, kind: CronJob, metadata: {name: d},
                 spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: app}]}}}}}}
                """);

        assertThat(objects.podOwners())
                .extracting(PodOwner::toString)
                .containsExactly("Rollout default/a", "CronJob default/d");
    }

    @Test
    void readsHowLongAPodStaysOnALostNode() {
        var pods = workload(DEPLOYMENT).pods();

        assertThat(pods.toleration("node.kubernetes.io/unreachable")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void findsAThousandServicesOfOneNamespaceWithoutAskingEachOfThem() {
        var manifests = new ArrayList<String>();
        for (int i = 0; i < 4000; i++) {
            manifests.add(DEPLOYMENT.replace("orders", "s" + i));
            manifests.add("{apiVersion: v1, kind: Service, metadata: {name: s" + i
                    + ", namespace: shop}, spec: {selector: {app: s" + i + "}}}\n");
        }
        var graph = graph(String.join("---\n", manifests));
        var start = System.nanoTime();

        var workloads = KubernetesObjects.in(graph).workloads();

        assertThat(workloads).hasSize(4000).allSatisfy(workload -> assertThat(workload.services())
                .hasSize(1));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static Value.Fields fields(String name, Value value) {
        return Value.Fields.of(Map.of(name, value));
    }

    private static Workload workload(String yaml) {
        return objects(yaml).workloads().get(0);
    }

    private static KubernetesObject object(String yaml) {
        return objects(yaml).all().get(0);
    }

    private static KubernetesObjects objects(String yaml) {
        return KubernetesObjects.in(graph(yaml));
    }

    private static ResourceGraph graph(String yaml) {
        return Plans.read("manifests", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
