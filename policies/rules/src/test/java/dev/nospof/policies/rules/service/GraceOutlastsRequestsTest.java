package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class GraceOutlastsRequestsTest {
    private final GraceOutlastsRequests rule = new GraceOutlastsRequests();

    @Test
    void holdsWhenPauseAndLongestRequestFit() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForAPauseBySleepingInAShell() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].lifecycle.preStop.sleep")
                .set(
                        "Deployment",
                        "spec.template.spec.containers[0].lifecycle.preStop.exec.command",
                        Samples.words("sh", "-c", "sleep 20"));

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenThePauseIsAsLongAsTheGrace() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds", 45);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, terminationGracePeriodSeconds",
                        "Requests are cut off whenever a pod is stopped: it sleeps 45 s, a request may take 10 s, ending takes 5 s, and it is killed after 45 s",
                        "Set terminationGracePeriodSeconds to 60 or more"));
    }

    @Test
    void breaksWhenTheLongestRequestDoesNotFit() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.terminationGracePeriodSeconds", 34);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, terminationGracePeriodSeconds",
                        "Requests are cut off whenever a pod is stopped: it sleeps 20 s, a request may take 10 s, ending takes 5 s, and it is killed after 34 s",
                        "Set terminationGracePeriodSeconds to 35 or more"));
    }

    @Test
    void breaksByDefaultForALongPause() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.terminationGracePeriodSeconds");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, terminationGracePeriodSeconds",
                        "Requests are cut off whenever a pod is stopped: it sleeps 20 s, a request may take 10 s, ending takes 5 s, and it is killed after 30 s",
                        "Set terminationGracePeriodSeconds to 35 or more"));
    }

    @Test
    void isUndecidedWhileTheGraceIsUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.spec.terminationGracePeriodSeconds");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.terminationGracePeriodSeconds is unknown until deployment"));
    }

    @Test
    void isSilentAboutPodsThatNeitherPauseNorDeclareARequest() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].lifecycle")
                .remove("Deployment", "metadata.annotations.'nospof.dev/max-request-seconds'");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
