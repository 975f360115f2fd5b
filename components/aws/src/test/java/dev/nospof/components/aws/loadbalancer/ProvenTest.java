package dev.nospof.components.aws.loadbalancer;

import static dev.nospof.components.aws.loadbalancer.Fronts.plan;
import static dev.nospof.components.aws.loadbalancer.Fronts.shop;
import static dev.nospof.components.aws.loadbalancer.Fronts.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroupArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Profile;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules and proof say of a load balancer as it is made, and of one that is spoilt. */
class ProvenTest {
    @Test
    void keepsEveryRule() {
        var judged = new Judged(shop(b -> b, s -> s));

        assertThat(judged.complaints()).isEmpty();
        assertThat(judged.asked().stream().filter(id -> id.startsWith("LB-")))
                .containsExactly(
                        "LB-01", "LB-02", "LB-03", "LB-05", "LB-06", "LB-07", "LB-09", "LB-10", "LB-11", "LB-13",
                        "LB-14", "LB-15");
    }

    @Test
    void keepsEveryRuleForConnections() {
        var judged = new Judged(tcp(b -> b));

        assertThat(judged.complaints()).isEmpty();
        assertThat(judged.asked()).contains("LB-04");
    }

    @Test
    void keepsEveryRuleWhateverIsChosen() {
        assertThat(new Judged(plan(RedundantLoadBalancerArgs.Builder::internal)).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b.warmUp(Duration.ofMinutes(2)))).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b.balancing(Balancing.FEWEST_REQUESTS))).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b.profile(Profile.STAGING))).complaints())
                .isEmpty();
        assertThat(new Judged(shop(
                                b -> b.longestRequest(Duration.ofSeconds(20)),
                                s -> s.longestRequest(Duration.ofSeconds(20))))
                        .complaints())
                .isEmpty();
    }

    @Test
    void outlivesANodeAndAZoneTogetherWithWhatIsBehindIt() {
        var proof = new Judged(shop(b -> b, s -> s)).proof();

        assertThat(proof.matrix().at("any load balancer node", "storefront").inShort())
                .isEqualTo("ok");
        assertThat(proof.matrix().at("any pod", "storefront").inShort()).isEqualTo("ok 67 %");
        assertThat(proof.matrix().at("any zone", "storefront").inShort()).isEqualTo("ok 67 %");
        assertThat(proof.matrix().at("front", "storefront").inShort()).isEqualTo("down");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    @Test
    void isFoundOutWhereItStandsInOneZone() {
        var judged = new Judged(Declared.by(() -> {
            var network = Fronts.network();
            new RedundantLoadBalancer(
                    "front",
                    Fronts.requests(network)
                            .customise(RedundantLoadBalancer.BALANCER, lb -> LoadBalancerArgs.builder(lb)
                                    .subnets(network.subnets(Tier.PUBLIC)
                                            .in(new Zone("eu-west-1b"))
                                            .applyValue(List::of))
                                    .build())
                            .build());
        }));

        assertThat(judged.broken()).containsExactly("LB-01");
        assertThat(judged.proof().singlePointsOfFailure())
                .extracting(point -> point.headline())
                .containsExactly("front goes down when one load balancer node is lost");
    }

    @Test
    void isFoundOutWhereItWaitsForLongerThanPodsLive() {
        assertThat(new Judged(shop(b -> b.longestRequest(Duration.ofMinutes(1)), s -> s)).broken())
                .containsExactly("LB-06");
    }

    @Test
    void isFoundOutWhereAZoneHasOneTargetAlone() {
        var judged = new Judged(shop(RedundantLoadBalancerArgs.Builder::keepTrafficInZones, s -> s));

        assertThat(judged.broken()).containsExactly("LB-02");
        assertThat(judged.proof().matrix().at("any pod", "storefront").inShort())
                .isEqualTo("degraded 67 %");
    }

    @Test
    void isFoundOutWhereItCannotLeaveAZone() {
        assertThat(new Judged(plan(b -> b.customise(RedundantLoadBalancer.BALANCER, lb -> LoadBalancerArgs.builder(lb)
                                .enableZonalShift(false)
                                .build())))
                        .broken())
                .containsExactly("LB-03");
        assertThat(new Judged(tcp(b -> b.customise(
                                RedundantLoadBalancer.TARGETS,
                                t -> TargetGroupArgs.builder(t).protocol("UDP").build())))
                        .broken())
                .containsExactly("LB-04");
    }
}
