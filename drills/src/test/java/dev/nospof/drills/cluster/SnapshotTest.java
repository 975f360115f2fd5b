package dev.nospof.drills.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Workload ORDERS =
            new Workload("Deployment", "shop", "orders", 2, Map.of("app", "orders"), true);
    private static final Machine A = new Machine("node-a1", "zone-a", true, false);
    private static final Machine B = new Machine("node-b1", "zone-b", true, false);

    @Test
    void isAtRestWhenAllPodsServe() {
        var snapshot = new Snapshot(List.of(ORDERS), List.of(pod("1", A, 0), pod("2", B, 0)), List.of(A, B), List.of());
        assertThat(snapshot.unrest()).isEmpty();
        assertThat(snapshot.isWhole(ORDERS, Lost.NOTHING)).isTrue();
    }

    /** Kubernetes calls the pods of a lost node ready until it has missed the node for a while. */
    @Test
    void doesNotCountPodsOfALostNodeThoughKubernetesCallsThemReady() {
        var snapshot = new Snapshot(List.of(ORDERS), List.of(pod("1", A, 0), pod("2", B, 0)), List.of(A, B), List.of());
        assertThat(snapshot.up(ORDERS, new Lost(Set.of(), Set.of("node-a1")))).isEqualTo(1);
    }

    @Test
    void countsAKilledContainerAgainOnceItWasStartedAgain() {
        var killed = pod("1", A, 0);
        var lost = new Lost(Set.of(killed.incarnation()), Set.of());
        var before = new Snapshot(List.of(ORDERS), List.of(killed, pod("2", B, 0)), List.of(A, B), List.of());
        var after = new Snapshot(List.of(ORDERS), List.of(pod("1", A, 1), pod("2", B, 0)), List.of(A, B), List.of());

        assertThat(before.up(ORDERS, lost)).isEqualTo(1);
        assertThat(after.up(ORDERS, lost)).isEqualTo(2);
    }

    @Test
    void saysEverythingThatIsAmiss() {
        var rolling = new Workload("Deployment", "shop", "orders", 3, Map.of("app", "orders"), false);
        var gone = new Machine("node-c1", "zone-c", false, false);
        var closed = new Machine("node-d1", "zone-d", true, true);
        var ending = new Replica("shop", "9", "9", "node-b1", true, true, Map.of("app", "orders"), List.of("app"), 0);
        var snapshot = new Snapshot(
                List.of(rolling), List.of(pod("1", A, 0), ending), List.of(A, gone, closed), List.of("shop/orders"));

        assertThat(snapshot.unrest())
                .containsExactly(
                        "Deployment shop/orders has 1 of 3 pods",
                        "Deployment shop/orders is being rolled out",
                        "node node-c1 is not ready",
                        "node node-d1 is cordoned",
                        "PodDisruptionBudget shop/orders allows no disruption");
    }

    @Test
    void countsNoPodOfAnotherNamespace() {
        var foreign = new Replica("else", "1", "1", "node-a1", true, false, Map.of("app", "orders"), List.of("app"), 0);
        var snapshot = new Snapshot(List.of(ORDERS), List.of(foreign), List.of(A), List.of());
        assertThat(snapshot.of(ORDERS)).isEmpty();
        assertThat(snapshot.load(A)).isZero();
    }

    private static Replica pod(String name, Machine machine, int restarts) {
        return new Replica(
                "shop", name, name, machine.name(), true, false, Map.of("app", "orders"), List.of("app"), restarts);
    }
}
