package dev.nospof.components.kubernetes.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Test
    void aGatewayToNowhere() {
        refused(() -> GatewayArgs.builder().image("gateway:2.6").build(), """
                GatewayArgs: leads nowhere.
                Every request would be answered with 503.
                Say leadsTo(WayTo.all(service, "/readyz", longestRequest)).""");
    }

    @Test
    void twoWaysOfOnePrefix() {
        refused(
                () -> Gateways.builder()
                        .leadsTo(WayTo.all(Gateways.API, "/readyz", LONGEST))
                        .build(),
                """
                GatewayArgs: two ways begin with '/'.
                One of the two services would never be asked, and nobody could tell which.
                Give each its own prefix.""");
    }

    @Test
    void aLimitThatLetsNobodyIn() {
        refused(() -> Gateways.builder().requestsPerCaller(0).build(), """
                GatewayArgs: requestsPerCaller is 0, needs to be at least 1.
                Every request would be answered with 429.
                Use what one caller may rightly need, 1000 by default.""");
    }

    @Test
    void aPathThatBreaksItsLine() {
        refused(() -> new WayTo("/a b", Gateways.API, "/readyz", LONGEST), """
                WayTo: path is '/a b', needs to begin with a slash and to hold no other than plain characters.
                The gateway would not start with such a line.
                Write it as requests have it, such as '/api'.""");
    }

    @Test
    void aRequestWithoutTime() {
        refused(() -> WayTo.all(Gateways.API, "/readyz", Duration.ZERO), """
                WayTo: longestRequest is 0s, needs to be more than 0s.
                No request could be answered in time.
                Give the longest request that the target promises to finish.""");
    }

    @Test
    void aTargetOutside() {
        var outside = Endpoint.outside("ledger", Output.of("ledger.example"), 443, "203.0.113.0/24");
        refused(() -> WayTo.all(outside, "/readyz", LONGEST), """
                WayTo: target 'ledger' is outside the cluster.
                The gateway finds pods by a Service, and would find none.
                Lead to a service of the cluster, and let that one call the outside.""");
    }

    @Test
    void aLoadBalancerBeforePodsThatAreNotThere() {
        refused(
                () -> Gateways.builder()
                        .servedBy(ServedBy.gatewayApi("shared"))
                        .behindLoadBalancer()
                        .build(),
                """
                GatewayArgs: behindLoadBalancer with servedBy gatewayApi.
                The load balancer would lead to pods that are not there: a controller of the Gateway API makes its own.
                Leave behindLoadBalancer out, or let the gateway have its own pods.""");
    }

    @Test
    void aClassWithoutAName() {
        refused(() -> ServedBy.gatewayApi(" "), """
                ServedBy: className is blank.
                No controller would see the gateway, and nobody would answer.
                Name a GatewayClass of the cluster: kubectl get gatewayclasses.""");
    }

    @Test
    void podsWithoutAnImage() {
        refused(
                () -> GatewayArgs.builder()
                        .leadsTo(WayTo.all(Gateways.API, "/readyz", LONGEST))
                        .build(),
                """
                GatewayArgs: image is missing.
                There is nothing to run.
                Set image to a name with a digest or a fixed tag.""");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
