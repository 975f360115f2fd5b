package dev.nospof.policies.proof.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import dev.nospof.policies.proof.Shop;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.model.Failure;
import org.junit.jupiter.api.Test;

/** {@link NodeGroups}, {@link Volumes} and {@link Fronts}. */
class NodesAndVolumesTest {
    private static final String GROUP = "aws:eks/nodeGroup:NodeGroup";
    private static final String DISKS =
            "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], storageClassName: fast}}]";

    @Test
    void losePodsWithTheOnlyZoneOfTheirNodes() {
        var cloud = Cloud.empty()
                .with(GROUP, "big", "{labels: {size: big}, scalingConfig: {minSize: 3}}", "subnetIds: private-b")
                .manifest(
                        Shop.service("orders").pod("nodeSelector: {size: big}").yaml());

        assertThat(cloud.proven().singlePointsOfFailure()).anySatisfy(point -> assertThat(point.why())
                .isEqualTo("All nodes that its pods may be on are in one zone"));
        assertThat(cloud.answer("any node group", "orders")).isEqualTo("down");
        assertThat(cloud.answer("any zone", "orders")).isEqualTo("down");
    }

    @Test
    void loseAMajorityWhereThreeZonesAreWantedAndTwoHaveNodes() {
        var cloud = Cloud.empty()
                .with(GROUP, "all", "{scalingConfig: {minSize: 2}}", "subnetIds: private-a private-b")
                .manifest(Shop.service("store")
                        .kind("StatefulSet")
                        .annotated("a: b")
                        .spec(DISKS)
                        .yaml());

        assertThat(cloud.proven().singlePointsOfFailure()).anySatisfy(point -> {
            assertThat(point.why()).isEqualTo("The nodes that its pods may be on are in 2 of its 3 zones");
            assertThat(point.fix()).isEqualTo("Give its cluster a node group in each of its zones");
        });
    }

    @Test
    void losePodsWithTheOnlyNodeOfTheirGroup() {
        var cloud = Cloud.empty()
                .with(
                        GROUP,
                        "big",
                        "{labels: {size: big}, scalingConfig: {minSize: 1}}",
                        "subnetIds: private-a private-b private-c")
                .manifest(
                        Shop.service("orders").pod("nodeSelector: {size: big}").yaml());

        assertThat(cloud.answer("any node", "orders")).isEqualTo("down");
    }

    @Test
    void keepPodsOnNodesOfThreeZones() {
        var cloud = Cloud.empty()
                .with(
                        GROUP,
                        "big",
                        "{labels: {size: big}, scalingConfig: {minSize: 3}}",
                        "subnetIds: private-a private-b private-c")
                .manifest(
                        Shop.service("orders").pod("nodeSelector: {size: big}").yaml());

        assertThat(cloud.proven().holds()).isTrue();
        assertThat(cloud.proven().trusted()).noneMatch(t -> t.name().equals("nodes for orders"));
    }

    @Test
    void trustNodesOfAKindThatThePlanDoesNotMake() {
        assertThat(Shop.service("orders")
                        .pod("nodeSelector: {size: big}")
                        .proven()
                        .trusted())
                .contains(new Trusted("nodes for orders", "each zone has one of the kind that its selector asks for"));
    }

    @Test
    void loseAMajorityOnlyWithTwoVolumes() {
        var result = Shop.service("store")
                .kind("StatefulSet")
                .annotated("a: b")
                .spec(DISKS)
                .proven();

        assertThat(result.matrix().at("any volume", "store").inShort()).isEqualTo("ok 67 %");
        assertThat(result.holds()).isTrue();
        assertThat(result.pairs())
                .anySatisfy(pair -> assertThat(pair.inWords()).isEqualTo("volume store-1 and volume store-2"));
    }

    @Test
    void loseTheOnlyMemberWithItsVolume() {
        var result = Shop.service("store")
                .kind("StatefulSet")
                .replicas("1")
                .annotated("a: b")
                .spec(DISKS)
                .proven();

        assertThat(result.matrix().at("any volume", "store").inShort()).isEqualTo("down");
        assertThat(result.singlePointsOfFailure()).singleElement().satisfies(point -> assertThat(point.alsoBy())
                .contains(Failure.Kind.VOLUME));
    }

    @Test
    void trustTheControllerOfAnIngressThatIsNotInThePlan() {
        assertThat(Shop.service("storefront").with(ingress()).proven().trusted())
                .extracting(Trusted::name)
                .contains("ingress nginx");
    }

    @Test
    void loseAServiceWithTheIngressControllerBeforeIt() {
        var result = Shop.service("storefront")
                .with(ingress())
                .with(Shop.service("nginx")
                        .unspread()
                        .yaml()
                        .replace(
                                "labels: {app: nginx}}, spec",
                                "labels: {app: nginx, app.kubernetes.io/name: ingress-nginx}}, spec"))
                .proven();

        assertThat(result.singlePointsOfFailure()).singleElement().satisfies(point -> {
            assertThat(point.service()).isEqualTo("nginx");
            assertThat(point.alsoDown()).containsExactly("storefront");
        });
    }

    private static String ingress() {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: shop}
                spec: {ingressClassName: nginx, rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: storefront, port: {number: 80}}}}]}}]}
                """;
    }
}
