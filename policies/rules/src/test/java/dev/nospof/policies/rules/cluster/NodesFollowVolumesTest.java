package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodesFollowVolumesTest {
    private final NodesFollowVolumes rule = new NodesFollowVolumes();

    @Test
    void holdsWithAGroupForEachZone() {
        assertThat(Sample.goodCluster().verdictOn("nodes-a", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWithOneForTwo() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "subnetIds[1]", "id-of-private-b;")
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, subnetIds",
                        "A pod whose volume is in one zone may wait for ever: the group starts its next node in any of eu-west-1a, eu-west-1b",
                        "Make one node group for each zone, all alike"));
    }

    @Test
    void breaksWithAnAutoscalerThatFillsOneFirst() {
        assertThat(Sample.goodCluster().and(autoscaler("--v=4")).verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, the cluster autoscaler's --balance-similar-node-groups",
                        "The autoscaler fills one zone's group before the next: pods that are spread over zones find no place",
                        "Start it with --balance-similar-node-groups=true"));
    }

    @Test
    void holdsWithOneThatBalances() {
        assertThat(Sample.goodCluster()
                        .and(autoscaler("--balance-similar-node-groups=true"))
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void saysNothingWithoutVolumes() {
        assertThat(Sample.goodCluster()
                        .remove("StatefulSet", "spec.volumeClaimTemplates")
                        .verdictOn("nodes-a", rule))
                .isEmpty();
    }

    @Test
    void saysNothingOfAGroupThatNothingScales() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "scalingConfig.maxSize", 1)
                        .verdictOn("nodes-a", rule))
                .isEmpty();
    }

    private static String autoscaler(String flag) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: cluster-autoscaler, namespace: kube-system}
                spec: {template: {spec: {containers: [{name: autoscaler, image: 'registry.k8s.io/autoscaling/cluster-autoscaler:v1.33.0', command: [./cluster-autoscaler, %s]}]}}}
                """.formatted(flag);
    }
}
