package dev.nospof.policies.proof;

import static dev.nospof.policies.proof.Shop.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    @Test
    void findsNothingInAServiceThatIsSpreadOverZones() {
        var result = service("orders").proven();

        assertThat(result.singlePointsOfFailure()).isEmpty();
        assertThat(result.capacityGaps()).isEmpty();
        assertThat(result.holds()).isTrue();
        assertThat(cells(result))
                .containsExactly(
                        "any pod ok 67 %",
                        "any node ok 67 %",
                        "any zone ok 67 %",
                        "a bad rollout ok",
                        "control plane ok",
                        "image registry ok");
    }

    @Test
    void blamesTheReplicaCountOfASingleReplica() {
        var point = only(service("orders").replicas("1").proven());

        assertThat(point.why()).isEqualTo("Only 1 replica runs");
        assertThat(point.property()).isEqualTo("spec.replicas");
        assertThat(point.headline()).isEqualTo("orders goes down when one pod is lost");
    }

    @Test
    void blamesTheAutoscalersMinimumWhereItOwnsTheCount() {
        var point = only(service("orders").replicas("3").with("""
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        metadata: {name: orders}
                        spec: {minReplicas: 1, maxReplicas: 9, scaleTargetRef: {kind: Deployment, name: orders}}
                        """).proven());

        assertThat(point.property()).isEqualTo("spec.minReplicas");
        assertThat(point.resourceName()).isEqualTo("HorizontalPodAutoscaler orders");
    }

    @Test
    void putsAllPodsOnOneNodeWhereNothingSpreadsThem() {
        var result = service("orders").unspread().tolerating("").proven();
        var point = only(result);

        assertThat(point.headline()).isEqualTo("orders goes down when one node is lost");
        assertThat(point.why()).isEqualTo("All 3 pods may be on one node: nothing spreads them");
        assertThat(point.recovery())
                .isEqualTo("Heals in 6 min 15 s: node noticed 50 s + eviction 5 min + start 20 s + ready 5 s");
        assertThat(result.matrix().at("any pod", "orders").inShort()).isEqualTo("ok 67 %");
    }

    @Test
    void takesAWishForNothing() {
        var shop = service("orders");

        var point = only(shop.spreading(shop.spread("ScheduleAnyway", "")).proven());

        assertThat(point.why()).endsWith("the spread is only a wish (ScheduleAnyway)");
    }

    @Test
    void takesASpreadThatCountsNobodyForNothing() {
        var point = only(service("orders")
                .spreading(service("other").spread("DoNotSchedule", ""))
                .proven());

        assertThat(point.why()).endsWith("the spread's selector matches none of its own pods");
    }

    @Test
    void takesASpreadThatCountsOthersTooForNothing() {
        var shared =
                "{topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}";

        var result = service("orders")
                .spreading(shared)
                .with(service("payments").yaml())
                .proven();

        assertThat(only(result).why())
                .endsWith("the spread's selector also counts the pods of payments, so only the sum is spread");
    }

    @Test
    void losesAServiceThatIsSpreadOverNodesOnlyWithItsZone() {
        var shop = service("orders");

        var result = shop.spreading(shop.nodeSpread("nodeTaintsPolicy: Honor")).proven();

        assertThat(only(result).headline()).isEqualTo("orders goes down when one zone is lost");
        assertThat(only(result).why()).isEqualTo("All 3 pods may be in one zone: they are spread over nodes only");
        assertThat(result.matrix().at("any node", "orders").inShort()).isEqualTo("ok 67 %");
    }

    @Test
    void losesAServiceThatIsPinnedToOneZoneForAsLongAsTheZoneIsAway() {
        var points = service("orders")
                .pod("nodeSelector: {topology.kubernetes.io/zone: eu-west-1a}")
                .proven()
                .singlePointsOfFailure();

        assertThat(points).extracting(SinglePoint::why).contains("All its pods are pinned to zone eu-west-1a");
        assertThat(points).extracting(SinglePoint::recovery).contains("Down until the zone is back");
    }

    @Test
    void findsAZonePinInRequiredAffinityToo() {
        var pin = "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ["
                + "{matchExpressions: [{key: topology.kubernetes.io/zone, operator: In, values: [a]}]}]}}}";

        assertThat(service("orders").pod(pin).proven().singlePointsOfFailure())
                .extracting(SinglePoint::why)
                .contains("All its pods are pinned to zone a");
    }

    @Test
    void keepsTheRedundancyOfALostZoneAwayWithoutHonor() {
        var shop = service("orders");

        var answer = shop.spreading(shop.spread("DoNotSchedule", ""))
                .proven()
                .matrix()
                .at("any zone", "orders");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Unaffected.class,
                        unaffected -> assertThat(unaffected.fullRedundancy())
                                .isEqualTo(
                                        new Recovery.Waits(
                                                "the zone is back",
                                                "the spread over zones still counts the lost zone as an empty one (no nodeTaintsPolicy Honor)")));
    }

    @Test
    void bringsTheRedundancyOfALostZoneBackWithHonor() {
        var answer = service("orders").proven().matrix().at("any zone", "orders");

        assertThat(answer).isInstanceOfSatisfying(Answer.Unaffected.class, unaffected -> assertThat(
                        unaffected.fullRedundancy().inWords())
                .isEqualTo("1 min 25 s: node noticed 50 s + eviction 10 s + start 20 s + ready 5 s"));
    }

    @Test
    void stopsAStuckContainerAfterTheGraceOfItsLivenessProbe() {
        var stuck = service("orders")
                .probed(
                        "readinessProbe: {periodSeconds: 5}, livenessProbe: {periodSeconds: 10, terminationGracePeriodSeconds: 5}")
                .proven()
                .matrix()
                .at("any pod", "orders");

        assertThat(stuck).isInstanceOfSatisfying(Answer.Unaffected.class, unaffected -> assertThat(
                        unaffected.fullRedundancy().inWords())
                .contains("hang noticed 31 s + stop 7 s + restart 1 s"));
        assertThat(service("orders").proven().matrix().at("any pod", "orders"))
                .isInstanceOfSatisfying(Answer.Unaffected.class, unaffected -> assertThat(
                                unaffected.fullRedundancy().inWords())
                        .contains("hang noticed 31 s + stop 30 s + restart 1 s"));
    }

    @Test
    void keepsTheRedundancyAwayWhereMinDomainsWantsEveryZone() {
        var shop = service("orders");

        var answer = shop.spreading(shop.spread("DoNotSchedule", "nodeTaintsPolicy: Honor, minDomains: 3"))
                .proven()
                .matrix()
                .at("any zone", "orders");

        assertThat(answer).isInstanceOfSatisfying(Answer.Unaffected.class, unaffected -> assertThat(
                        unaffected.fullRedundancy().inWords())
                .isEqualTo("when the zone is back: minDomains 3 wants more than the 2 zones left"));
    }

    @Test
    void findsPodsThatNeverFindAPlace() {
        var shop = service("orders");

        var result = shop.replicas("6")
                .spreading(shop.spread("DoNotSchedule", "nodeTaintsPolicy: Honor, minDomains: 4"))
                .proven();

        assertThat(result.capacityGaps()).singleElement().satisfies(gap -> assertThat(gap.what())
                .isEqualTo("3 of 6 pods find no place: minDomains wants more zones than there are"));
    }

    @Test
    void losesADeploymentWithAVolumeOfOneNodeForAsLongAsTheZoneIsAway() {
        var result = service("orders")
                .pod("volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]")
                .with("""
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata: {name: data}
                        spec: {accessModes: [ReadWriteOnce]}
                        """)
                .proven();

        assertThat(only(result).property()).isEqualTo("spec.template.spec.volumes[0].persistentVolumeClaim.claimName");
        assertThat(only(result).why()).isEqualTo("All its pods share a volume that one node at a time can use");
        assertThat(result.matrix().at("any zone", "orders").inShort()).isEqualTo("down");
    }

    @Test
    void findsThatTooLittleIsLeftForThePeak() {
        var result =
                service("orders").annotated("nospof.dev/peak-replicas: '3'").proven();

        assertThat(result.singlePointsOfFailure()).isEmpty();
        assertThat(result.matrix().at("any zone", "orders").inShort()).isEqualTo("degraded 67 %");
        assertThat(result.capacityGaps()).singleElement().satisfies(gap -> assertThat(gap.fix())
                .isEqualTo("Set it to 5, spread over zones: then 3 are left"));
    }

    @Test
    void decidesNothingWhileTheReplicaCountIsUnknown() {
        var result = service("orders").replicas("<unknown>").proven();

        assertThat(result.singlePointsOfFailure()).isEmpty();
        assertThat(result.holds()).isFalse();
        assertThat(result.undecided()).singleElement().satisfies(question -> assertThat(question.unknown())
                .isEqualTo("spec.replicas is unknown until deployment"));
    }

    @Test
    void readsTheZonesOfTheEnvironmentFromTheAnnotation() {
        var result = service("orders").annotated("nospof.dev/zones: '1'").proven();

        assertThat(result.matrix().at("any zone", "orders").inShort()).isEqualTo("down");
    }

    @Test
    void countsAMajorityForAStatefulSetThatDeclaresNoPeak() {
        var result = service("store")
                .kind("StatefulSet")
                .replicas("2")
                .annotated("a: b")
                .proven();

        assertThat(only(result).why()).isEqualTo("All 2 members are needed for a majority");
    }

    @Test
    void saysThatAStatefulSetsMemberIsNotReplacedWhileItsNodeIsAway() {
        var answer = service("store")
                .kind("StatefulSet")
                .annotated("a: b")
                .proven()
                .matrix()
                .at("any node", "store");

        assertThat(answer).isInstanceOfSatisfying(Answer.Unaffected.class, unaffected -> assertThat(
                        unaffected.fullRedundancy().inWords())
                .startsWith("when the node is back or its Node object is deleted"));
    }

    @Test
    void tellsTheSameWhateverOrderThePlanWasWrittenIn() {
        var orders = service("orders").unspread().yaml();
        var payments = service("payments").replicas("1").needing("orders=hard").yaml();

        assertThat(ProofText.of(Proof.of(Plans.of(orders, payments))))
                .isEqualTo(ProofText.of(Proof.of(Plans.of(payments, orders))));
    }

    private static SinglePoint only(ProofResult result) {
        assertThat(result.singlePointsOfFailure()).hasSize(1);
        return result.singlePointsOfFailure().get(0);
    }

    private static List<String> cells(ProofResult result) {
        return result.matrix().rows().stream()
                .map(row -> row.heading() + " " + row.answers().get("orders").inShort())
                .toList();
    }
}
