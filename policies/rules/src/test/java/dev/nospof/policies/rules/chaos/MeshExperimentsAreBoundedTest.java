package dev.nospof.policies.rules.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class MeshExperimentsAreBoundedTest {
    private final MeshExperimentsAreBounded rule = new MeshExperimentsAreBounded();

    @Test
    void holdsForFewForAWhileUnderWatch() {
        assertThat(Sample.goodMeshExperiments().judgedBy(rule))
                .extracting(Judgement::verdict)
                .containsExactly(new Verdict.Holds(), new Verdict.Holds());
    }

    @Test
    void breaksOnAll() {
        assertThat(Sample.goodMeshExperiments()
                        .set("Schedule", "spec.networkChaos.mode", "all")
                        .verdictOn("shop/slow", rule))
                .contains(new Verdict.Broken(
                        "Schedule shop/slow, spec.networkChaos.mode",
                        "All that fits is hit at once",
                        "Set mode: one, or fixed-percent with a share that may be lost"));
    }

    @Test
    void breaksOnEveryNamespace() {
        assertThat(Sample.goodMeshExperiments()
                        .remove("Workflow", "spec.templates[2].podChaos.selector")
                        .verdictOn("shop/steps", rule))
                .contains(new Verdict.Broken(
                        "Workflow shop/steps, spec.templates[2].podChaos.selector.namespaces",
                        "Pods of every namespace may be hit",
                        "Name the namespaces of what may be hit"));
    }

    @Test
    void breaksWithoutAnEnd() {
        assertThat(Sample.goodMeshExperiments()
                        .remove("Schedule", "spec.networkChaos.duration")
                        .verdictOn("shop/slow", rule))
                .contains(new Verdict.Broken(
                        "Schedule shop/slow, spec.networkChaos.duration",
                        "It lasts until somebody ends it",
                        "Say for how long: 5m"));
        assertThat(Sample.goodMeshExperiments()
                        .remove("Schedule", "spec.networkChaos.duration")
                        .set("Schedule", "spec.networkChaos.action", "pod-kill")
                        .verdictOn("shop/slow", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereOneMayMeetTheNext() {
        assertThat(Sample.goodMeshExperiments()
                        .set("Schedule", "spec.concurrencyPolicy", "Allow")
                        .verdictOn("shop/slow", rule))
                .contains(new Verdict.Broken(
                        "Schedule shop/slow, spec.concurrencyPolicy",
                        "The next begins while the one before it still breaks something",
                        "Set concurrencyPolicy: Forbid"));
    }

    @Test
    void breaksWhereNothingLooks() {
        assertThat(Sample.goodMeshExperiments()
                        .remove("Workflow", "spec.templates[1].abortWithStatusCheck")
                        .verdictOn("shop/steps", rule))
                .contains(new Verdict.Broken(
                        "Workflow shop/steps, spec.templates",
                        "It goes on while users suffer: nothing looks whether they do",
                        "Add a template of type StatusCheck with abortWithStatusCheck: true"));
    }

    @Test
    void hasNothingToSayOfOtherSchedules() {
        assertThat(Sample.of("""
                        apiVersion: velero.io/v1
                        kind: Schedule
                        metadata: {name: nightly}
                        spec: {schedule: '0 3 * * *'}
                        """).judgedBy(rule)).isEmpty();
    }
}
