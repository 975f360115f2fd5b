package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KarpenterMovesFewAtOnceTest {
    private final KarpenterMovesFewAtOnce rule = new KarpenterMovesFewAtOnce();

    @Test
    void holdsWithATenth() {
        assertThat(Sample.goodKarpenter().verdictOn("default/general", rule)).contains(new Verdict.Holds());
    }

    @Test
    void holdsWithoutBudgetsAsKarpenterTakesATenth() {
        assertThat(Sample.goodKarpenter().remove("NodePool", "spec.disruption").verdictOn("default/general", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void holdsWithANumberOfNodes() {
        assertThat(Sample.goodKarpenter()
                        .set("NodePool", "spec.disruption.budgets[0].nodes", "3")
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereAllMayGo() {
        assertThat(Sample.goodKarpenter()
                        .set("NodePool", "spec.disruption.budgets[0].nodes", "100%")
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Broken(
                        "NodePool general, spec.disruption.budgets",
                        "More than a tenth of its nodes may be replaced at once, at some time or for some reason",
                        "Have one of nodes: 10% or less, without schedule and reasons"));
    }

    @Test
    void breaksWhereTheBudgetIsForAnHourOrAReason() {
        assertThat(Sample.goodKarpenter()
                        .set("NodePool", "spec.disruption.budgets[0].schedule", "@daily")
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Broken(
                        "NodePool general, spec.disruption.budgets",
                        "More than a tenth of its nodes may be replaced at once, at some time or for some reason",
                        "Have one of nodes: 10% or less, without schedule and reasons"));
        assertThat(Sample.goodKarpenter()
                        .set("NodePool", "spec.disruption.budgets[0].reasons", Samples.words("Empty"))
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Broken(
                        "NodePool general, spec.disruption.budgets",
                        "More than a tenth of its nodes may be replaced at once, at some time or for some reason",
                        "Have one of nodes: 10% or less, without schedule and reasons"));
    }

    @Test
    void breaksInTwoZonesOfThree() {
        assertThat(Sample.goodKarpenter()
                        .set(
                                "NodePool",
                                "spec.template.spec.requirements",
                                Samples.items(Value.Fields.of(Map.of(
                                        "key",
                                        Value.of("topology.kubernetes.io/zone"),
                                        "operator",
                                        Value.of("In"),
                                        "values",
                                        Samples.words("a", "b")))))
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Broken(
                        "NodePool general, spec.template.spec.requirements[0].values",
                        "Its nodes are in 2 of 3 zones",
                        "Name every zone, or leave the requirement out"));
    }
}
