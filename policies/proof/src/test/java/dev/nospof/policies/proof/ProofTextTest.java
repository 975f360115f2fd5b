package dev.nospof.policies.proof;

import static dev.nospof.policies.proof.Shop.service;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofTextTest {
    @Test
    void showsTheMatrixThenTheVerdict() {
        var text = ProofText.of(service("orders")
                .needing("inventory=async:orders-queue:4h,payments=hard")
                .with(service("inventory").yaml())
                .with(service("payments").yaml())
                .proven());

        assertThat(text).isEqualTo("""
                        If this is lost   inventory   orders        payments
                        any pod           ok 67 %     ok 67 %       ok 67 %
                        any node          ok 67 %     ok 67 %       ok 67 %    50 s until it is noticed
                        any zone          ok 67 %     ok 67 %       ok 67 %    capacity left carries the declared peak
                        inventory         –           ok (queued)   ok         async through orders-queue for 4 h
                        payments          ok          down          –
                        a bad rollout     ok          ok            ok         of a version that never becomes ready
                        control plane     ok          ok            ok         nothing heals meanwhile
                        image registry    ok          ok            ok         no new pods meanwhile

                        No single point of failure among pods, nodes and zones (outages of up to 1 min tolerated).
                        Pairs that cost the most: node a1 and node b1 (inventory, orders, payments); node a1 and zone b (inventory, orders, payments).
                        Trusted: region, DNS, control plane, image registry, rollout, nodes, orders-queue.
                        """);
    }

    @Test
    void saysWhatStopsAServiceWhyAndWhatToDo() {
        var text = ProofText.of(service("orders")
                .unspread()
                .tolerating("")
                .with(service("storefront").needing("orders=hard").yaml())
                .proven());

        assertThat(text).contains("""
                        ✗ orders goes down when one node is lost
                          All 3 pods may be on one node: nothing spreads them (Deployment orders, spec.template.spec.topologySpreadConstraints).
                          Also when one zone is lost.
                          Takes with it: storefront.
                          Heals in 6 min 15 s: node noticed 50 s + eviction 5 min + start 20 s + ready 5 s.
                          Fix: Spread over zones with whenUnsatisfiable DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor and the pods' own labels.
                        1 single point of failure among pods, nodes and zones (outages of up to 1 min tolerated).
                        """);
    }

    @Test
    void saysWhatIsOpen() {
        assertThat(ProofText.of(service("orders").replicas("<unknown>").proven()))
                .contains("""
                        ? orders when one pod or one node or one zone is lost: undecided, because spec.replicas is unknown until deployment.
                        No single point of failure among pods, nodes and zones (outages of up to 1 min tolerated), but not all is decided.
                        """);
    }

    @Test
    void hasNothingToSayOfAPlanWithoutServices() {
        assertThat(ProofText.of(Proof.of(Plans.of()))).isEqualTo("""
                        No service in this plan, so nothing to prove.
                        Trusted: region, DNS, control plane, image registry, rollout, nodes.
                        """);
    }

    @Test
    void tellsMachinesEverythingThatItTellsPeople() {
        var json = ProofJson.of(service("orders").unspread().proven());

        assertThat(json.at("/holds").asBoolean()).isFalse();
        assertThat(json.at("/singlePointsOfFailure/0/answer/seconds").asDouble())
                .isEqualTo(85);
        assertThat(json.at("/singlePointsOfFailure/0/answer/recovery/steps/0/source")
                        .asText())
                .isEqualTo("kube-controller-manager --node-monitor-grace-period");
        assertThat(json.at("/matrix/0/answers/orders/capacity/left").asInt()).isEqualTo(2);
        assertThat(json.at("/trusted/0/name").asText()).isEqualTo("region");
    }
}
