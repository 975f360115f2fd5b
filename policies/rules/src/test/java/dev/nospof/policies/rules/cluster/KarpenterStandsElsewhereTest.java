package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class KarpenterStandsElsewhereTest {
    private final KarpenterStandsElsewhere rule = new KarpenterStandsElsewhere();

    @Test
    void holdsOnNodesOfOthers() {
        assertThat(Sample.goodKarpenter().verdictOn("shop/orders", rule)).contains(new Verdict.Holds());
    }

    @Test
    void saysNothingOfOtherServices() {
        assertThat(Sample.goodService().verdictOn("shop/orders", rule)).isEmpty();
    }

    @Test
    void breaksOnItsOwnNodes() {
        assertThat(Sample.goodKarpenter()
                        .remove("Deployment", "spec.template.spec.affinity")
                        .verdictOn("shop/orders", rule))
                .contains(new Verdict.Broken(
                        "Deployment shop/orders, spec.template.spec.affinity.nodeAffinity",
                        "It may stand on a node of its own, and take that away with itself",
                        "Require that the label karpenter.sh/nodepool does not exist"));
    }

    @Test
    void breaksAlone() {
        assertThat(Sample.goodKarpenter()
                        .without("HorizontalPodAutoscaler")
                        .set("Deployment", "spec.replicas", 1)
                        .verdictOn("shop/orders", rule))
                .contains(new Verdict.Broken(
                        "Deployment shop/orders, spec.replicas",
                        "While its only pod is away no node is started, and lost ones are not replaced",
                        "Set replicas to 2 or more"));
    }
}
