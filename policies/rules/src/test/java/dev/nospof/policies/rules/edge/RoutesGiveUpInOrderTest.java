package dev.nospof.policies.rules.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class RoutesGiveUpInOrderTest {
    private final RoutesGiveUpInOrder rule = new RoutesGiveUpInOrder();

    @Test
    void holdsWhereTheServiceGivesUpFirst() {
        assertThat(route("{backendRequest: 11s, request: 12s}").verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(route("{request: 1m}").verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(route("{request: 0s, backendRequest: 11s}").verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereAnAttemptOutlastsItsRequest() {
        assertThat(route("{backendRequest: 30s, request: 12s}").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HTTPRoute shop/edge, spec.rules[0].timeouts.backendRequest",
                        "One attempt may take longer than the whole request, and is cut off in its middle",
                        "Set request to backendRequest or more"));
    }

    @Test
    void breaksWhereTheServiceWorksOnForNobody() {
        assertThat(route("{backendRequest: 1s500ms, request: 2s}").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HTTPRoute shop/edge, spec.rules[0].backendRefs[0].name",
                        "orders may take 10 s and is given up after 1 s: it works on for nobody",
                        "Wait longer than 10 s, or declare a shorter longest request"));
    }

    @Test
    void breaksWhereATimeIsNone() {
        assertThat(route("{request: soon}").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HTTPRoute shop/edge, spec.rules[0].timeouts.request",
                        "spec.rules[0].timeouts.request is text 'soon', needs to be a duration such as '10s'",
                        "Correct the value; the API server refuses it"));
    }

    @Test
    void saysNothingOfARouteWithoutLimits() {
        assertThat(route("{}").judgedBy(rule)).isEmpty();
    }

    static Sample route(String timeouts) {
        return Sample.goodService()
                .set("Deployment", "metadata.annotations.'nospof.dev/max-request-seconds'", "10")
                .and("""
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: HTTPRoute
                        metadata: {name: edge, namespace: shop}
                        spec:
                          rules: [{timeouts: %s, backendRefs: [{name: orders, port: 8080}]}]
                        """.formatted(timeouts));
    }
}
