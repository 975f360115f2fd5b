package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PriorityIsSaidTest {
    private final PriorityIsSaid rule = new PriorityIsSaid();

    @Test
    void holdsForAClassOfTheOwnersOwn() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAClass() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.priorityClassName");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, priorityClassName",
                        "When a zone is lost, chance decides which pods find room: it has no priority",
                        "Set priorityClassName to a class made for services"));
    }

    @Test
    void breaksForAClassOfTheCluster() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.priorityClassName", "system-cluster-critical");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, priorityClassName",
                        "It may push out what the node itself needs: system-cluster-critical is the cluster's own",
                        "Set priorityClassName to a class made for services"));
    }

    @Test
    void isUndecidedWhileTheClassIsUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.spec.priorityClassName");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.template.spec.priorityClassName is unknown until deployment"));
    }
}
