package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AutoscalersOwnNodesTest {
    private final AutoscalersOwnNodes rule = new AutoscalersOwnNodes();

    @Test
    void holdsWhereTheSizeIsIgnored() {
        assertThat(Sample.goodCluster().verdictOn("nodes-a", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsWrittenBack() {
        assertThat(Sample.goodCluster().change("NodeGroup", Samples::losing).verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, scalingConfig.desiredSize",
                        "Every deployment scales it back to its declared size, at peak too",
                        "Add scalingConfig.desiredSize to ignoreChanges"));
    }

    @Test
    void holdsWithoutASize() {
        assertThat(Sample.goodCluster()
                        .change("NodeGroup", Samples::losing)
                        .setOf("nodes-a", "scalingConfig.desiredSize", Value.NOTHING)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void saysNothingOfAGroupThatNothingScales() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "scalingConfig.maxSize", 1)
                        .verdictOn("nodes-a", rule))
                .isEmpty();
    }
}
