package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class StartupHasTimeTest {
    private final StartupHasTime rule = new StartupHasTime();

    @Test
    void holdsWhenTheStartupProbeCoversTheBoot() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWhenLivenessItselfWaitsForTheBoot() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].startupProbe")
                .set("Deployment", "spec.template.spec.containers[0].livenessProbe.initialDelaySeconds", 20);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAStartupProbe() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].startupProbe");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, startupProbe",
                        "A slow start ends in a restart loop: liveness counts from the first second and nothing covers the start",
                        "Add a startupProbe whose periodSeconds x failureThreshold is longer than the slowest start"));
    }

    @Test
    void breaksWhenTheBootTakesLonger() {
        var plan = Sample.goodService().set("Deployment", "metadata.annotations.'nospof.dev/boot-seconds'", "61");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, startupProbe",
                        "A normal start ends in a restart loop: it takes 61 s, the startup probe allows 60 s",
                        "Add a startupProbe whose periodSeconds x failureThreshold is longer than the slowest start"));
    }

    @Test
    void isUndecidedWhileTheThresholdIsUnknown() {
        var plan = Sample.goodService()
                .unknown("Deployment", "spec.template.spec.containers[0].startupProbe.failureThreshold");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.containers[0].startupProbe.failureThreshold is unknown until deployment"));
    }

    @Test
    void isSilentAboutContainersWithoutLiveness() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].livenessProbe");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
