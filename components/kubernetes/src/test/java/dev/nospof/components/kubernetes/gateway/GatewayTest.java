package dev.nospof.components.kubernetes.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.TinyEngine;
import dev.nospof.components.kubernetes.parts.Checksum;
import java.util.List;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;

class GatewayTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(Gateways.builder()))
                .containsExactlyInAnyOrder(
                        "edge",
                        "edge",
                        "edge-alerts",
                        "edge-autoscaler",
                        "edge-budget",
                        "edge-dashboard",
                        "edge-deployment",
                        "edge-files",
                        "edge-gateway-alerts",
                        "edge-monitor",
                        "edge-network-policy",
                        "edge-priority",
                        "edge-service",
                        "edge-service-account",
                        "edge-to-api",
                        "edge-to-storefront");
    }

    @Test
    void asksAControllerForTheSame() {
        assertThat(names(Gateways.builder().servedBy(ServedBy.gatewayApi("shared"))))
                .containsExactlyInAnyOrder("edge", "edge-gateway", "edge-route");
    }

    @Test
    void makesNothingThatNobodyWants() {
        assertThat(names(Gateways.builder().withoutMonitoring()))
                .doesNotContain("edge-alerts", "edge-dashboard", "edge-gateway-alerts", "edge-monitor");
    }

    @Test
    void isReachedFromOutsideOnlyWhereThatIsAskedFor() {
        assertThat(names(Gateways.builder())).doesNotContain("edge-entrance");
        assertThat(names(Gateways.builder().behindLoadBalancer())).contains("edge-entrance");
    }

    @Test
    void showsStrangersNothingButItsTraffic() {
        var entrance = Manifest.of(
                Files.entrance("edge", Gateways.builder().behindLoadBalancer().build()));

        assertThat(entrance.at("spec", "ports").toString())
                .isEqualTo("[{name=http, port=80, protocol=TCP, targetPort=8080}]");
        assertThat(entrance.at("spec", "externalTrafficPolicy")).isEqualTo("Local");
    }

    @Test
    void takesTheLongestPrefixFirst() {
        assertThat(Files.text("edge", Gateways.builder().build()))
                .containsSubsequence("use_backend api if { path_beg /api }", "use_backend storefront\n");
    }

    @Test
    void waitsLongerThanTheServiceAndStopsLaterThanThat() {
        assertThat(Files.text("edge", Gateways.builder().build()))
                .containsSubsequence(
                        "hard-stop-after 8s",
                        "backend api",
                        "timeout server 4s",
                        "backend storefront",
                        "timeout server 6s");
    }

    @Test
    void findsPodsWhereverTheyLive() {
        assertThat(Files.text(
                        "edge", Gateways.builder().clusterDomain("c1.example").build()))
                .contains("edge-to-api.backend.svc.c1.example:9090", "edge-to-storefront.shop.svc.c1.example:8080");
        assertThat(Manifest.of(Files.service(
                                "edge", Gateways.builder().build().ways().get(0)))
                        .at("metadata", "namespace"))
                .isEqualTo("backend");
    }

    @Test
    void answersOnlyToItsNamesWhereItHasSome() {
        assertThat(Files.text(
                        "edge",
                        Gateways.builder()
                                .hosts("shop.example", "www.shop.example")
                                .build()))
                .contains("deny_status 404 if !{ req.hdr(host),field(1,:) -i shop.example www.shop.example }");
    }

    @Test
    void leavesNoWordOfItsFileUnfilled() {
        assertThat(Files.text("edge", Gateways.builder().build())).doesNotContain("${");
    }

    @Test
    void readsItsFileAndIsStartedAnewWithAnother() {
        var made =
                TinyEngine.run(context -> new Gateway("edge", Gateways.builder().build()));
        var deployment = made.stream()
                .filter(r -> r.getName().equals("edge-deployment"))
                .map(TinyEngine::inputs)
                .findFirst()
                .orElseThrow();
        var pod = deployment.in("spec", "template", "spec");

        assertThat(pod.at("containers", "0", "command").toString())
                .isEqualTo("[/usr/sbin/haproxy, -db, -f, /etc/nospof/haproxy.cfg]");
        assertThat(pod.at("containers", "0", "volumeMounts").toString()).contains("/etc/nospof", "/tmp");
        assertThat(pod.at("volumes").toString()).contains("edge-files", "emptyDir");
        assertThat(deployment.at("spec", "template", "metadata", "annotations").toString())
                .contains(Checksum.of(Files.text("edge", Gateways.builder().build())));
    }

    @Test
    void ordersTheTimesOfAStandardRoute() {
        var route = Manifest.of(StandardObjects.route("edge", Gateways.builder().build()));

        assertThat(route.at("spec", "rules", "1", "timeouts").toString()).isEqualTo("{backendRequest=6s, request=7s}");
        assertThat(route.at("spec", "rules", "0", "matches", "0", "path", "value"))
                .isEqualTo("/api");
    }

    private static List<String> names(GatewayArgs.Builder args) {
        return TinyEngine.run(context -> new Gateway("edge", args.build())).stream()
                .map(RegisterResourceRequest::getName)
                .toList();
    }
}
