package dev.nospof.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.drills.load.Journey;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrillPlanTest {
    private static final String ORDERS = "Deployment shop/orders";
    private static final String DATABASE = "StatefulSet shop/database";

    @Test
    void breaksAllWorkloadsOneByOneUnlessItIsToldWhich() {
        assertThat(plan().isTarget(ORDERS)).isTrue();
        assertThat(plan("orders").isTarget(ORDERS)).isTrue();
        assertThat(plan("orders").isTarget(DATABASE)).isFalse();
    }

    @Test
    void knowsWhatItCanBreak() {
        assertThatThrownBy(() -> plan("orders", "ordres"))
                .isInstanceOf(DrillProblem.class)
                .hasMessageContaining("--only is 'ordres', needs to be one of database, orders");
    }

    private static DrillPlan plan(String... only) {
        var nothing = ResourceGraph.of("shop", "lab", List.of());
        return new DrillPlan(
                "shop",
                Proof.of(nothing).matrix(),
                List.of(ORDERS, DATABASE),
                Set.of(only),
                OptionalInt.empty(),
                URI.create("http://shop.example"),
                List.of(Journey.get("read", "orders", "/")),
                List.of(),
                Pace.DEFAULT);
    }
}
