package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ServersCloseConnectionsLastTest {
    private final ServersCloseConnectionsLast rule = new ServersCloseConnectionsLast();

    @Test
    void holdsWhereTheServerKeepsThemLonger() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheServerClosesFirst() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "tags.'nospof.dev/keep-alive-seconds'", "60")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, idleTimeout",
                        "Users get a 502 now and then: targets closes idle connections after 60 s, while the load balancer still uses them for 60 s",
                        "Set idleTimeout below 60, or let targets keep connections for longer"));
    }

    @Test
    void takesTheWorkloadsOwnWordToo() {
        assertThat(Sample.goodBalancer()
                        .set("Deployment", "metadata.annotations.'nospof.dev/keep-alive-seconds'", "5")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, idleTimeout",
                        "Users get a 502 now and then: orders closes idle connections after 5 s, while the load balancer still uses them for 60 s",
                        "Set idleTimeout below 5, or let orders keep connections for longer"));
    }

    @Test
    void takesWhatAwsDoesByItself() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "idleTimeout", Value.NOTHING)
                        .setOf("targets", "tags.'nospof.dev/keep-alive-seconds'", "60")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingWhereNobodyKnows() {
        assertThat(Sample.goodBalancer().setOf("targets", "tags", Value.NOTHING).judgedBy(rule))
                .isEmpty();
        assertThat(Sample.goodConnections().judgedBy(rule)).isEmpty();
    }
}
