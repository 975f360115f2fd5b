package dev.nospof.components.aws.failover;

import static dev.nospof.components.aws.failover.Shops.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.route53.HealthCheckArgs;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.aws.route53.inputs.RecordFailoverRoutingPolicyArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules and proof say of a name as it is made, and of one that is spoilt. */
class ProvenTest {
    private static final String NAME = "shop.example.com";

    @Test
    void keepsEveryRule() {
        var judged = new Judged(plan(b -> b));

        assertThat(judged.complaints().stream().filter(complaint -> complaint.startsWith("DNS-")))
                .isEmpty();
        assertThat(judged.asked().stream().filter(id -> id.startsWith("DNS-")))
                .containsExactly("DNS-01", "DNS-02", "DNS-03", "DNS-04", "DNS-05");
    }

    @Test
    void outlivesALostRegionWithinThePredictedTime() {
        var proof = new Judged(plan(b -> b)).proof();

        assertThat(proof.matrix().at("any region", NAME).inShort()).isEqualTo("heals 2 min");
        assertThat(proof.matrix().at("any zone", NAME).inShort()).isEqualTo("ok");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(proof.trusted()).noneMatch(trusted -> trusted.name().equals("region"));
    }

    @Test
    void isFoundOutWhereItTakesLongerThanIsTolerated() {
        var points = Proof.of(plan(b -> b), ProofOptions.DEFAULTS.withToleranceOfRegions(Duration.ofMinutes(1)))
                .singlePointsOfFailure();

        assertThat(points)
                .extracting(point -> point.headline())
                .containsExactly(NAME + " goes down when one region is lost");
        assertThat(points.get(0).why())
                .isEqualTo(
                        "Until users are served elsewhere it takes 2 min: health check fails 30 s + address forgotten 1 min + clients ask again 30 s");
    }

    @Test
    void isFoundOutWhereNothingIsAsked() {
        var unwatched = plan(b -> b.customise(RegionalFailover.RECORD.in("eu-west-1"), record -> RecordArgs.builder()
                .zoneId("Z0123456789ABCDEFGHIJ")
                .name(NAME)
                .type("A")
                .setIdentifier("eu-west-1")
                .failoverRoutingPolicies(RecordFailoverRoutingPolicyArgs.builder()
                        .type("PRIMARY")
                        .build())
                .aliases(record.aliases().orElseThrow().applyValue(aliases -> aliases.stream()
                        .map(alias -> RecordAliasArgs.builder(alias)
                                .evaluateTargetHealth(false)
                                .build())
                        .toList()))
                .build()));

        assertThat(dns(unwatched)).contains("DNS-01");
        assertThat(new Judged(unwatched).proof().singlePointsOfFailure())
                .extracting(point -> point.headline())
                .contains(NAME + " goes down when one region is lost");
    }

    @Test
    void isFoundOutWhereItIsAskedTooSeldom() {
        var slow = plan(b -> b.customise(
                RegionalFailover.CHECK,
                check -> HealthCheckArgs.builder(check).failureThreshold(10).build()));

        assertThat(dns(slow)).containsExactly("DNS-03");
    }

    @Test
    void isFoundOutWhereNobodyHearsOfIt() {
        assertThat(dns(plan(RegionalFailoverArgs.Builder::withoutAlarms))).containsExactly("DNS-05");
    }

    /** Both load balancers and what is behind them are lost with one region, and the name goes on. */
    @Test
    void isTakenByNothingLessThanBothRegions() {
        var pairs = new Judged(plan(b -> b)).proof().pairs();

        assertThat(pairs).anySatisfy(pair -> {
            assertThat(pair.first().name()).isEqualTo("region eu-central-1");
            assertThat(pair.second().name()).isEqualTo("region eu-west-1");
            assertThat(pair.services()).containsExactly(NAME);
        });
    }

    private static List<String> dns(ResourceGraph plan) {
        return new Judged(plan)
                .broken().stream().filter(id -> id.startsWith("DNS-")).toList();
    }
}
