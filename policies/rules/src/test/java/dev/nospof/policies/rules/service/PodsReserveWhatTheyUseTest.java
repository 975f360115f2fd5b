package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PodsReserveWhatTheyUseTest {
    private final PodsReserveWhatTheyUse rule = new PodsReserveWhatTheyUse();

    @Test
    void holdsForTheSameMemoryInOtherUnits() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].resources.limits.memory", "268435456");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForALimitWithoutARequestBecauseItBecomesTheRequest() {
        var plan =
                Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].resources.requests.memory");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForWhatTheWholePodReserves() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].resources")
                .set("Deployment", "spec.template.spec.resources.requests.cpu", "1")
                .set("Deployment", "spec.template.spec.resources.limits.memory", "1Gi");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAProcessorRequest() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].resources.requests.cpu");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, resources.requests.cpu",
                        "A full node starves it or evicts it first: it requests no cpu",
                        "Request the cpu that it uses at peak load"));
    }

    @Test
    void breaksWithoutAnyMemory() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].resources.requests.memory")
                .remove("Deployment", "spec.template.spec.containers[0].resources.limits");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, resources.requests.memory; container app, resources.limits.memory",
                        "A full node starves it or evicts it first: it requests no memory; A leak takes its neighbours' memory before it is noticed: its own is not limited",
                        "Request the memory that it uses at peak load; Set the memory limit to the memory request"));
    }

    @Test
    void breaksWithoutAMemoryLimit() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].resources.limits");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, resources.limits.memory",
                        "A leak takes its neighbours' memory before it is noticed: its own is not limited",
                        "Set the memory limit to the memory request"));
    }

    @Test
    void breaksWhenMoreMemoryMayBeUsedThanIsRequested() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].resources.limits.memory", "512Mi");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, resources.limits.memory",
                        "It may use memory that its node does not have and is killed for it: the limit is not the request",
                        "Set the memory limit to the memory request"));
    }

    @Test
    void breaksWhenASidecarReservesNothing() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.initContainers", Samples.sidecar());

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, container proxy, resources.requests.cpu; container proxy, resources.requests.memory; container proxy, resources.limits.memory",
                                "A full node starves it or evicts it first: it requests no cpu; A full node starves it or evicts it first: it requests no memory; A leak takes its neighbours' memory before it is noticed: its own is not limited",
                                "Request the cpu that it uses at peak load; Request the memory that it uses at peak load; Set the memory limit to the memory request"));
    }

    @Test
    void isUndecidedWhileTheLimitIsUnknown() {
        var plan =
                Sample.goodService().unknown("Deployment", "spec.template.spec.containers[0].resources.limits.memory");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.containers[0].resources.limits.memory is unknown until deployment"));
    }
}
