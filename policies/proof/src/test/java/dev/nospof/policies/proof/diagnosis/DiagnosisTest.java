package dev.nospof.policies.proof.diagnosis;

import static dev.nospof.policies.proof.Shop.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.availability.Priors;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    /** Payments and inventory are on the first node of zone a; orders is spread and needs payments. */
    private static final ResourceGraph PLAN = service("orders")
            .needing("payments=hard")
            .with(service("payments").unspread().yaml())
            .with(service("inventory").unspread().yaml())
            .plan();

    @Test
    void explainsTwoServicesByWhatTheyShare() {
        var explanations = Diagnosis.of(PLAN, ProofOptions.DEFAULTS, Priors.PUBLISHED)
                .explain(List.of("payments", "inventory"), List.of());

        assertThat(explanations).extracting(Explanation::inWords).startsWith("node a1", "zone a");
    }

    @Test
    void dropsWhatWouldTakeAServiceThatIsUp() {
        var explanations = Diagnosis.of(PLAN, ProofOptions.DEFAULTS, Priors.PUBLISHED)
                .explain(List.of("payments"), List.of("inventory"));

        assertThat(explanations).isNotEmpty().allSatisfy(e -> assertThat(e.down())
                .doesNotContain("inventory"));
        assertThat(explanations.get(0).inWords()).isEqualTo("pod payments-1 and pod payments-2");
    }

    @Test
    void explainsNothingAgainstTheProof() {
        assertThat(Diagnosis.of(PLAN, ProofOptions.DEFAULTS, Priors.PUBLISHED)
                        .explain(List.of("payments"), List.of("orders")))
                .isEmpty();
    }

    @Test
    void refusesAServiceThatIsNotInThePlan() {
        assertThatThrownBy(() -> Diagnosis.of(PLAN, ProofOptions.DEFAULTS, Priors.PUBLISHED)
                        .explain(List.of("order"), List.of()))
                .hasMessage("""
                        Diagnosis: there is no service 'order' of which the plan tells enough.
                        An explanation of something else would mislead.
                        Name some of: inventory, orders, payments.""");
    }

    @Test
    void comparesTwoProofsCellByCell() {
        var before = Proof.of(service("orders").plan());
        var after = Proof.of(service("orders").unspread().plan());

        var comparison = Comparison.of(before, after);

        assertThat(comparison.isWorse()).isTrue();
        assertThat(comparison.newSinglePoints()).hasSize(1);
        assertThat(comparison.differences())
                .extracting(Comparison.Difference::inWords)
                .containsExactly(
                        "orders when any node is lost: ok 67 % → heals 1 min 25 s",
                        "orders when any zone is lost: ok 67 % → heals 1 min 25 s");
        assertThat(Comparison.of(after, before).isWorse()).isFalse();
        assertThat(Comparison.of(before, before).unchanged()).containsExactly("orders");
    }
}
