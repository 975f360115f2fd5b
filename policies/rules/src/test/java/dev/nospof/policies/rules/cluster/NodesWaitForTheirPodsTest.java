package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodesWaitForTheirPodsTest {
    private final NodesWaitForTheirPods rule = new NodesWaitForTheirPods();

    @Test
    void holdsWhereTheNodeWaitsLonger() {
        assertThat(Sample.goodKarpenter().verdictOn("default/general", rule)).contains(new Verdict.Holds());
    }

    @Test
    void saysNothingWhereItWaitsForEver() {
        assertThat(Sample.goodKarpenter()
                        .remove("NodePool", "spec.template.spec.terminationGracePeriod")
                        .verdictOn("default/general", rule))
                .isEmpty();
    }

    @Test
    void breaksWhereAPodTakesLonger() {
        assertThat(Sample.goodKarpenter()
                        .set("Deployment", "spec.template.spec.terminationGracePeriodSeconds", 604_800)
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Broken(
                        "NodePool general, spec.template.spec.terminationGracePeriod",
                        "A node ends after 3600 s with whatever runs on it, and Deployment shop/orders may take 604800 s to stop",
                        "Set it to 604800s or more"));
    }

    @Test
    void readsHoursMinutesAndSeconds() {
        assertThat(Sample.goodKarpenter()
                        .set("NodePool", "spec.template.spec.terminationGracePeriod", "1m30s")
                        .set("Deployment", "spec.template.spec.terminationGracePeriodSeconds", 90)
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheTimeIsNone() {
        assertThat(Sample.goodKarpenter()
                        .set("NodePool", "spec.template.spec.terminationGracePeriod", "soon")
                        .verdictOn("default/general", rule))
                .contains(new Verdict.Broken(
                        "NodePool general, spec.template.spec.terminationGracePeriod",
                        "spec.template.spec.terminationGracePeriod is text 'soon', needs to be a duration such as 1h30m",
                        "Correct the value; the API server refuses it"));
    }
}
