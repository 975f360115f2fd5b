package dev.nospof.components.aws.loadbalancer;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.loadbalancer.Fronts.names;
import static dev.nospof.components.aws.loadbalancer.Fronts.plan;
import static dev.nospof.components.aws.loadbalancer.Fronts.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedundantLoadBalancerTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "front",
                        "front-doors",
                        "front-errors",
                        "front-firewall",
                        "front-firewall-use",
                        "front-from-443-0.0.0.0/0",
                        "front-from-80-0.0.0.0/0",
                        "front-full",
                        "front-lb",
                        "front-listener",
                        "front-redirect",
                        "front-targets",
                        "front-to-10.0.0.0/16",
                        "front-without-targets-eu-west-1a",
                        "front-without-targets-eu-west-1b",
                        "front-without-targets-eu-west-1c");
    }

    @Test
    void makesLessForConnections() {
        assertThat(names(tcp(b -> b)))
                .contains("front-from-5432-0.0.0.0/0", "front-full", "front-listener")
                .doesNotContain("front-redirect", "front-errors", "front-firewall");
    }

    @Test
    void standsInEveryZone() {
        var plan = plan(b -> b);

        assertThat(subnets(plan)).isEqualTo(idsOf(plan, "shop-public-"));
        assertThat(subnets(plan(RedundantLoadBalancerArgs.Builder::internal))).hasSize(3);
        assertThat(named(plan, "front-lb").at("internal").flag()).contains(false);
    }

    @Test
    void isNotReachedFromTheInternetWhereItIsInternal() {
        var plan = plan(RedundantLoadBalancerArgs.Builder::internal);

        assertThat(subnets(plan)).isEqualTo(idsOf(plan, "shop-private-"));
        assertThat(names(plan)).contains("front-from-443-10.0.0.0/16").doesNotContain("front-firewall");
    }

    @Test
    void canLeaveAZoneAndIsNotDeletedByMistake() {
        for (var plan : List.of(plan(b -> b), tcp(b -> b))) {
            assertThat(named(plan, "front-lb").at("enableZonalShift").flag()).contains(true);
            assertThat(named(plan, "front-lb").at("enableDeletionProtection").flag())
                    .contains(true);
            assertThat(named(plan, "front-lb").options().protect()).isTrue();
        }
        var staging = named(plan(b -> b.profile(Profile.STAGING)), "front-lb");
        assertThat(staging.at("enableDeletionProtection").flag()).contains(false);
        assertThat(staging.options().protect()).isFalse();
    }

    @Test
    void asksItsTargetsWhatTheirProbesAsk() {
        var check = targets(plan(b -> b.healthPath("/well"))).at("healthCheck");

        assertThat(check.at("path").text()).contains("/well");
        assertThat(check.at("matcher").text()).contains("200-399");
        assertThat(check.at("interval").integer()).hasValue(5);
        assertThat(check.at("timeout").integer()).hasValue(2);
        assertThat(check.at("unhealthyThreshold").integer()).hasValue(2);
        assertThat(targets(tcp(b -> b)).at("healthCheck", "protocol").text()).contains("TCP");
        assertThat(targets(tcp(b -> b.healthPath("/well")))
                        .at("healthCheck", "protocol")
                        .text())
                .contains("HTTP");
    }

    @Test
    void waitsForTheLongestRequestAndKeepsItsConnectionAsLong() {
        var plan = plan(b -> b.longestRequest(Duration.ofSeconds(100)).serverKeepAlive(Duration.ofMinutes(2)));

        assertThat(targets(plan).at("deregistrationDelay").integer()).hasValue(100);
        assertThat(named(plan, "front-lb").at("idleTimeout").integer()).hasValue(105);
        assertThat(targets(plan).at("tags", "nospof.dev/keep-alive-seconds").text())
                .contains("120");
        assertThat(named(plan(b -> b), "front-lb").at("idleTimeout").integer()).hasValue(60);
    }

    @Test
    void avoidsErrorsOrWarmsUpAndNeverBoth() {
        assertThat(balancing(plan(b -> b))).containsExactly("weighted_random", "on", "0");
        assertThat(balancing(plan(b -> b.warmUp(Duration.ofSeconds(45))))).containsExactly("round_robin", "off", "45");
        assertThat(balancing(plan(b -> b.balancing(Balancing.FEWEST_REQUESTS))))
                .containsExactly("least_outstanding_requests", "off", "0");
    }

    @Test
    void reachesTheTargetsOfAllZonesUnlessItIsToldNotTo() {
        assertThat(targets(plan(b -> b)).at("loadBalancingCrossZoneEnabled").text())
                .contains("true");
        var near = tcp(RedundantLoadBalancerArgs.Builder::keepTrafficInZones);
        assertThat(targets(near).at("loadBalancingCrossZoneEnabled").text()).contains("false");
        assertThat(named(near, "front-lb").at("enableCrossZoneLoadBalancing").flag())
                .contains(false);
    }

    @Test
    void endsEncryptionAndSendsOthersToIt() {
        var plan = plan(b -> b);

        assertThat(named(plan, "front-listener").at("protocol").text()).contains("HTTPS");
        assertThat(named(plan, "front-listener").at("certificateArn").text()).contains(Fronts.CERTIFICATE);
        assertThat(named(plan, "front-redirect")
                        .at("defaultActions")
                        .items()
                        .get(0)
                        .at("redirect", "protocol")
                        .text())
                .contains("HTTPS");
        assertThat(named(plan(RedundantLoadBalancerArgs.Builder::unencrypted), "front-listener")
                        .at("protocol")
                        .text())
                .contains("HTTP");
        assertThat(named(tcp(b -> b.certificate(Output.of(Fronts.CERTIFICATE))), "front-listener")
                        .at("protocol")
                        .text())
                .contains("TLS");
        assertThat(named(tcp(b -> b), "front-listener")
                        .at("tcpIdleTimeoutSeconds")
                        .integer())
                .hasValue(350);
    }

    @Test
    void sendsAwayWhoAsksTooOften() {
        var rules = named(plan(b -> b.requestsPerAddress(300)), "front-firewall")
                .at("rules")
                .items();

        assertThat(rules.get(0).at("statement", "rateBasedStatement", "limit").integer())
                .hasValue(300);
        assertThat(rules.get(0)
                        .at("action", "block", "customResponse", "responseCode")
                        .integer())
                .hasValue(429);
        assertThat(rules)
                .extracting(rule -> rule.at("name").text().orElseThrow())
                .containsExactly(
                        "too-often",
                        "AWSManagedRulesAmazonIpReputationList",
                        "AWSManagedRulesKnownBadInputsRuleSet",
                        "AWSManagedRulesCommonRuleSet");
    }

    /** The loss of the firewall's service is not the loss of this one. */
    @Test
    void answersWhileItsFirewallIsAway() {
        assertThat(named(plan(b -> b), "front-lb").at("enableWafFailOpen").flag())
                .contains(true);
    }

    @Test
    void takesAFirewallThatIsThereAlreadyOrNone() {
        var existing = plan(b -> b.firewall(Output.of("arn:aws:wafv2:eu-west-1:1:regional/webacl/team/1")));

        assertThat(names(existing)).contains("front-firewall-use").doesNotContain("front-firewall");
        assertThat(names(plan(RedundantLoadBalancerArgs.Builder::withoutFirewall)))
                .doesNotContain("front-firewall", "front-firewall-use");
        assertThat(names(plan(b -> b.internal().requestsPerAddress(100)))).contains("front-firewall");
    }

    @Test
    void letsInWhoMayCallAndNobodyElse() {
        var plan = plan(b -> b.callableFrom("192.0.2.0/24").targetPort(9000));
        var in = named(plan, "front-from-443-192.0.2.0/24");
        var out = named(plan, "front-to-10.0.0.0/16");

        assertThat(in.at("fromPort").integer()).hasValue(443);
        assertThat(in.at("cidrIpv4").text()).contains("192.0.2.0/24");
        assertThat(out.at("fromPort").integer()).hasValue(9000);
        assertThat(out.at("toPort").integer()).hasValue(9000);
    }

    @Test
    void tellsOfEachZoneWithoutTargets() {
        var alarm = named(plan(b -> b), "front-without-targets-eu-west-1b");
        var metric = alarm.at("metricQueries").items().get(1).at("metric");

        assertThat(alarm.at("metricQueries").items().get(0).at("expression").text())
                .contains("IF(FILL(m1, 0) < 1, 1, 0)");
        assertThat(metric.at("dimensions", "AvailabilityZone").text()).contains("eu-west-1b");
        assertThat(metric.at("dimensions", "LoadBalancer").text().orElseThrow()).startsWith("app/front-lb-");
        assertThat(metric.at("dimensions", "TargetGroup").text().orElseThrow()).startsWith("targetgroup/");
        assertThat(alarm.at("tags", "nospof.dev/severity").text()).contains("page");
    }

    /** AWS' metrics know zones by their names alone. */
    @Test
    void tellsOfAllZonesTogetherWhereTheyAreKnownByIds() {
        var plan = Declared.by(() -> new RedundantLoadBalancer(
                "front",
                Fronts.requests(Fronts.network(
                                b -> b.zones("euw1-az1", "euw1-az2", "euw1-az3").region("eu-west-1")))
                        .build()));

        assertThat(names(plan)).contains("front-without-targets");
    }

    @Test
    void writesDownEveryRequestWhereItIsToldTo() {
        var logs =
                named(plan(b -> b.accessLogsTo(Output.of("logs"))), "front-lb").at("accessLogs");

        assertThat(logs.at("bucket").text()).contains("logs");
        assertThat(logs.at("prefix").text()).contains("front");
    }

    @Test
    void saysWhereItIsReached() {
        Declared.by(() -> {
            var network = Fronts.network();
            var front =
                    new RedundantLoadBalancer("front", Fronts.requests(network).build());
            var tcp =
                    new RedundantLoadBalancer("tcp", Fronts.connections(network).build());

            assertThat(front.endpoint().ports()).containsExactly(443, 80);
            assertThat(front.endpoint().zones()).isEqualTo(Zone.all("eu-west-1a", "eu-west-1b", "eu-west-1c"));
            assertThat(front.drainTime()).isEqualTo(Duration.ofSeconds(15));
            assertThat(tcp.drainTime()).isEqualTo(Duration.ofMinutes(2));
        });
    }

    @Test
    void letsTheCallerHaveTheLastWord() {
        var plan = plan(b -> b.customise(
                RedundantLoadBalancer.BALANCER,
                lb -> LoadBalancerArgs.builder(lb).enableHttp2(false).build()));

        assertThat(named(plan, "front-lb").at("enableHttp2").flag()).contains(false);
    }

    @Test
    void handsItsOptionsToEveryChild() {
        var plan = Declared.by(() -> new RedundantLoadBalancer(
                "front",
                Fronts.requests(Fronts.network()).build(),
                ComponentResourceOptions.builder()
                        .protect(false)
                        .ignoreChanges("tags")
                        .build()));

        assertThat(own(plan))
                .hasSizeGreaterThan(10)
                .noneMatch(r -> r.options().protect())
                .allMatch(r -> r.options().ignoreChanges().contains("tags"));
    }

    @Test
    void bearsItsNameAndTheCallersTags() {
        assertThat(own(plan(b -> b.tags(Map.of("team", "shop")))).stream()
                        .filter(r -> r.at("tags").isPresent()))
                .hasSizeGreaterThan(10)
                .allMatch(r -> r.at("tags", "team").text().isPresent()
                        && r.at("tags", "nospof.dev/component").text().equals(Optional.of("front"))
                        && r.at("tags", "Name").text().equals(Optional.of(r.name())));
    }

    private static List<Resource> own(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.custom() && r.name().startsWith("front"))
                .toList();
    }

    private static List<String> balancing(ResourceGraph plan) {
        var targets = targets(plan);
        return List.of(
                targets.at("loadBalancingAlgorithmType").text().orElseThrow(),
                targets.at("loadBalancingAnomalyMitigation").text().orElseThrow(),
                String.valueOf(targets.at("slowStart").integer().orElseThrow()));
    }

    private static Resource targets(ResourceGraph plan) {
        return named(plan, "front-targets");
    }

    private static List<String> subnets(ResourceGraph plan) {
        return named(plan, "front-lb").at("subnets").items().stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    private static List<String> idsOf(ResourceGraph plan, String prefix) {
        return plan.symbols().entrySet().stream()
                .filter(e -> e.getValue().resource().name().matches(prefix + "eu-west-1[abc]"))
                .filter(e -> e.getValue().property().equals("id"))
                .filter(e -> e.getKey().startsWith("subnet-"))
                .sorted((a, b) -> a.getValue()
                        .resource()
                        .name()
                        .compareTo(b.getValue().resource().name()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
