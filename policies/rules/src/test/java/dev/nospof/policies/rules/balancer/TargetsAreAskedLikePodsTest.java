package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class TargetsAreAskedLikePodsTest {
    private final TargetsAreAskedLikePods rule = new TargetsAreAskedLikePods();

    @Test
    void holdsWhereBothAskTheSame() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodConnections().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyAskForDifferentPaths() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "healthCheck.path", "/")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, healthCheck.path",
                        "It asks for /, and the readiness probe of orders for /ready: one sends requests to what the other has taken out",
                        "Ask both for the same path, at the same port"));
    }

    @Test
    void breaksWhereASilentTargetIsKeptForLong() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "healthCheck.interval", 16)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, healthCheck.interval",
                        "A target that has fallen silent gets its share of requests for 32 s",
                        "Set interval × unhealthyThreshold to 30 s or less"));
    }

    @Test
    void breaksWhereItWaitsForLongerThanItAsks() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "healthCheck.timeout", 5)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, healthCheck.timeout",
                        "It asks every 5 s and waits for up to 5 s, so that AWS refuses it",
                        "Set timeout below interval"));
    }

    @Test
    void breaksWhereItIsOpenWhatIsWell() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "healthCheck.matcher", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, healthCheck.matcher",
                        "AWS takes 200 alone for well, and the kubelet everything up to 399",
                        "Set matcher: 200-399"));
    }

    @Test
    void comparesPortsThatAreNumbers() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "healthCheck.port", "9090")
                        .set("Deployment", "spec.template.spec.containers[0].readinessProbe.httpGet.port", 8080)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "healthCheck.port", "8080")
                        .set("Deployment", "spec.template.spec.containers[0].readinessProbe.httpGet.port", 8080)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void takesWhatAwsDoesByItself() {
        assertThat(Sample.goodConnections()
                        .setOf("targets", "healthCheck", Value.NOTHING)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingOfFunctions() {
        assertThat(Sample.goodConnections()
                        .setOf("targets", "targetType", "lambda")
                        .judgedBy(rule))
                .isEmpty();
    }
}
