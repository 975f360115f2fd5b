package dev.nospof.components.aws.loadbalancer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.network.ExistingNetwork;
import dev.nospof.components.aws.network.ExistingNetworkArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal, word for word. */
class RefusalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"internal-shop", "a-name-of-seventeen"})
    void namesThatAwsCannotBear(String name) {
        refusedIn(
                () -> new RedundantLoadBalancer(
                        name, Fronts.requests(Fronts.network()).build()),
                """
                RedundantLoadBalancer: name is '%s', needs to be at most 16 characters and not to begin with 'internal-'.
                AWS would refuse the names that are made from it: a load balancer's has 32 characters at most.
                Choose a short word, such as 'front'.""".formatted(name));
    }

    @Test
    void noNetwork() {
        assertThatThrownBy(() -> RedundantLoadBalancerArgs.builder().build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                RedundantLoadBalancerArgs: network is missing.
                There is no zone that it could stand in.
                Name one: network(new MultiAzNetwork(…)), or an ExistingNetwork.""");
    }

    @Test
    void requestsThatAnybodyCanRead() {
        refusedIn(
                () -> RedundantLoadBalancerArgs.builder()
                        .network(Fronts.network())
                        .build(),
                """
                RedundantLoadBalancerArgs: certificate is missing.
                Whoever is on the way could read and change what users send.
                Name one of ACM: certificate(certificate.arn()), or say unencrypted().""");
    }

    @Test
    void fewerZonesThanTheProfileHas() {
        refusedIn(
                () -> RedundantLoadBalancerArgs.builder()
                        .network(new ExistingNetwork(
                                "team",
                                ExistingNetworkArgs.builder()
                                        .vpcId("vpc-0123456789abcdef0")
                                        .ranges("10.9.0.0/16")
                                        .subnet(Tier.PUBLIC, "eu-west-1a", "subnet-0a")
                                        .subnet(Tier.PUBLIC, "eu-west-1b", "subnet-0b")
                                        .build()))
                        .unencrypted()
                        .withoutAlarms()
                        .build(),
                """
                RedundantLoadBalancerArgs: the network has public subnets in 2 zones, profile 'prod' spreads over 3.
                Pods of the other zones would be cut off together with those few.
                Add zones to the network, or use a profile with fewer: profile.withZones(2).""");
    }

    @Test
    void portsThatAreNone() {
        refused(b -> b.targetPort(0), """
                RedundantLoadBalancerArgs: targetPort is 0, needs to be 1 to 65535.
                Nothing can listen there.
                Set targetPort to the port that the service listens on.""");
    }

    @Test
    void pathsThatAreNone() {
        refused(b -> b.healthPath("ready"), """
                RedundantLoadBalancerArgs: healthPath is 'ready', needs to begin with / and hold nothing that a URL has to escape.
                Every target would be asked for what it does not have, and be left out.
                Name the path of the service's readiness probe, such as '/readyz'.""");
    }

    @Test
    void sendingEverybodyAway() {
        refused(b -> b.requestsPerAddress(9), """
                RedundantLoadBalancerArgs: requestsPerAddress is 9, needs to be at least 10.
                AWS would refuse the rule; and whole offices share one address.
                Set it to some times what one address asks for in five busy minutes.""");
    }

    @Test
    void serversThatCloseConnectionsFirst() {
        refused(b -> b.serverKeepAlive(Duration.ofSeconds(60)), """
                RedundantLoadBalancerArgs: serverKeepAlive is 1m, needs to be more than 1m, for which the load balancer keeps idle connections.
                A server that closes first meets a request on its way: the user gets a 502.
                Let the service keep idle connections for longer, and declare it.""");
    }

    @Test
    void requestsLongerThanAwsWaits() {
        refused(
                b -> b.profile(Profile.PROD.withGraceLimit(Duration.ofHours(3))).longestRequest(Duration.ofHours(2)),
                """
                RedundantLoadBalancerArgs: longestRequest is 2h, needs to be at most 1h.
                AWS waits for an hour at most until it takes a target away for good.
                Answer at once and let a queue do the work.""");
    }

    @Test
    void warmUpsThatAwsRefuses() {
        refused(b -> b.warmUp(Duration.ofSeconds(20)), """
                RedundantLoadBalancerArgs: warmUp is 20s, needs to be 30s to 15m.
                AWS would refuse it.
                Leave it out where the first requests may be as many as any.""");
    }

    @Test
    void warmUpsThatDoNothing() {
        refused(b -> b.warmUp(Duration.ofMinutes(1)).balancing(Balancing.FEWEST_REQUESTS), """
                RedundantLoadBalancerArgs: warmUp is 1m and balancing FEWEST_REQUESTS.
                AWS gives a new target its share little by little only where targets take turns.
                Leave balancing out, or warmUp.""");
    }

    @Test
    void whatOnlyRequestsHave() {
        refused(b -> b.forTcp(5432).requestsPerAddress(100), """
                RedundantLoadBalancerArgs: a firewall is set beside forTcp.
                A load balancer that passes connections on does not see requests, so it would mean nothing.
                Leave a firewall out, or forTcp.""");
        refused(b -> b.forTcp(5432).warmUp(Duration.ofMinutes(1)), """
                RedundantLoadBalancerArgs: warmUp is set beside forTcp.
                A load balancer that passes connections on does not see requests, so it would mean nothing.
                Leave warmUp out, or forTcp.""");
        refused(b -> b.forTcp(5432).balancing(Balancing.IN_TURN), """
                RedundantLoadBalancerArgs: balancing is set beside forTcp.
                A load balancer that passes connections on does not see requests, so it would mean nothing.
                Leave balancing out, or forTcp.""");
    }

    @Test
    void alarmsThatNobodyHears() {
        refusedIn(
                () -> RedundantLoadBalancerArgs.builder()
                        .network(Fronts.network())
                        .certificate(Output.of(Fronts.CERTIFICATE))
                        .build(),
                """
                RedundantLoadBalancerArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    private static void refused(UnaryOperator<RedundantLoadBalancerArgs.Builder> change, String message) {
        refusedIn(() -> change.apply(Fronts.requests(Fronts.network())).build(), message);
    }

    /** In a program, since a network can be made in no other place. */
    private static void refusedIn(ThrowingCallable call, String message) {
        Declared.by(
                () -> assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message));
    }
}
