package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ImagesArePinnedTest {
    private final ImagesArePinned rule = new ImagesArePinned();

    @Test
    void holdsForAFixedTag() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForADigestWithoutATag() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].image", "shop/orders@sha256:9b2c");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForATagBehindARegistryWithAPort() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].image", "registry:5000/orders:3");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutATag() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].image", "registry:5000/orders");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, image",
                        "A restarted pod may run another release than its neighbours: 'registry:5000/orders' names no fixed one",
                        "Name a digest or a tag that is never moved"));
    }

    @Test
    void breaksForATagThatMoves() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.containers[0].image", "orders:latest");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, image",
                        "A restarted pod may run another release than its neighbours: 'orders:latest' names no fixed one",
                        "Name a digest or a tag that is never moved"));
    }

    @Test
    void breaksWhenTheImageIsAlwaysPulled() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.containers[0].imagePullPolicy", "Always");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, imagePullPolicy",
                        "While the registry is down no pod restarts, not even where the image is on the node: it is pulled Always",
                        "Use IfNotPresent"));
    }

    @Test
    void isUndecidedWhileTheImageIsUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.spec.containers[0].image");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.containers[0].image is unknown until deployment"));
    }
}
