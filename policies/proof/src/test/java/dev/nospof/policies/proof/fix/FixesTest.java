package dev.nospof.policies.proof.fix;

import static dev.nospof.policies.proof.Shop.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static final String SPREAD =
            "Spread the pods of Deployment orders over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor, their own labels";

    @Test
    void spreadsWhatNothingSpreads() {
        assertThat(fix(service("orders").unspread().plan()).orElseThrow().changes())
                .containsExactly(SPREAD);
    }

    @Test
    void onlyCountsUpWhatIsSpreadAlready() {
        assertThat(fix(service("orders").replicas("1").plan()).orElseThrow().changes())
                .containsExactly("Set spec.replicas of Deployment orders to 3");
    }

    @Test
    void countsUpAndSpreadsWhereBothAreNeeded() {
        assertThat(fix(service("orders").replicas("1").unspread().plan())
                        .orElseThrow()
                        .changes())
                .containsExactly("Set spec.replicas of Deployment orders to 3", SPREAD);
    }

    @Test
    void removesAPin() {
        var pinned = service("orders")
                .pod("nodeSelector: {topology.kubernetes.io/zone: a}")
                .plan();

        assertThat(fix(pinned).orElseThrow().changes())
                .containsExactly("Remove what pins the pods of Deployment orders to a zone or node");
    }

    @Test
    void givesAPlanThatIsProvenToHold() {
        var fix = fix(service("orders").replicas("1").unspread().plan()).orElseThrow();

        assertThat(Proof.of(fix.changed()).holds()).isTrue();
    }

    @Test
    void hasNoneForStateThatAPersonMustMove() {
        assertThat(fix(service("orders")
                        .pod("volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]")
                        .plan()))
                .isEmpty();
    }

    private static Optional<Fix> fix(ResourceGraph graph) {
        var points = Proof.of(graph).singlePointsOfFailure();
        return new Fixes(graph, ProofOptions.DEFAULTS).of(points.get(0));
    }
}
