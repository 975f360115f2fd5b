package dev.nospof.components.aws.failover;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.failover.Shops.byStrategy;
import static dev.nospof.components.aws.failover.Shops.hosts;
import static dev.nospof.components.aws.failover.Shops.names;
import static dev.nospof.components.aws.failover.Shops.plan;
import static dev.nospof.components.aws.failover.Shops.planOf;
import static dev.nospof.components.aws.failover.Shops.planOfHosts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.route53.HealthCheck;
import com.pulumi.aws.route53.HealthCheckArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RegionalFailoverTest {
    private static final Output<String> CLUSTER =
            Output.of("arn:aws:route53-recovery-control::123456789012:cluster/0f1e2d3c-0000-1111-2222-333344445555");

    @Test
    void makesAllThatItPromises() {
        assertThat(names(planOfHosts(b -> b)))
                .containsExactlyInAnyOrder(
                        "shop",
                        "shop-check-eu-central-1",
                        "shop-check-eu-west-1",
                        "shop-record-eu-central-1",
                        "shop-record-eu-west-1",
                        "shop-unwell-eu-central-1",
                        "shop-unwell-eu-west-1");
    }

    @Test
    void leadsToLoadBalancersByAliasesThatFollowTheirTargets() {
        var plan = plan(b -> b);
        var first = named(plan, "shop-record-eu-west-1");

        assertThat(first.at("type").text()).contains("A");
        assertThat(first.at("ttl").isPresent()).isFalse();
        assertThat(first.at("aliases").items().get(0).at("evaluateTargetHealth").flag())
                .contains(true);
        assertThat(first.at("failoverRoutingPolicies").items().get(0).at("type").text())
                .contains("PRIMARY");
        assertThat(named(plan, "shop-record-eu-central-1")
                        .at("failoverRoutingPolicies")
                        .items()
                        .get(0)
                        .at("type")
                        .text())
                .contains("SECONDARY");
    }

    @Test
    void leadsToOtherHostsForAMinute() {
        var record = named(planOfHosts(b -> b), "shop-record-eu-west-1");

        assertThat(record.at("type").text()).contains("CNAME");
        assertThat(record.at("ttl").integer()).hasValue(60);
        assertThat(record.at("records").items().get(0).text()).contains("ireland.example.com");
        assertThat(named(planOfHosts(b -> b.timeToLive(Duration.ofSeconds(10))), "shop-record-eu-west-1")
                        .at("ttl")
                        .integer())
                .hasValue(10);
    }

    @Test
    void asksEachRegionFromFourPlaces() {
        var check = named(planOfHosts(b -> b), "shop-check-eu-west-1");

        assertThat(check.at("type").text()).contains("HTTPS");
        assertThat(check.at("resourcePath").text()).contains("/readyz");
        assertThat(check.at("regions").items()).hasSize(4);
        assertThat(check.at("tags", "nospof.dev/standing-percent").text()).contains("100");
        assertThat(check.at("tags", "nospof.dev/needed-percent").text()).contains("50");
        assertThat(check.at("tags", "nospof.dev/client-seconds").text()).contains("30");
        assertThat(named(plan(b -> b.healthPath("/well")), "shop-check-eu-west-1")
                        .at("type")
                        .text())
                .contains("HTTP");
    }

    @Test
    void asksAsSeldomAsThePromiseAllows() {
        assertThat(pace(b -> b)).isEqualTo("10 s × 3 = 2m");
        assertThat(pace(b -> b.maxFailover(Duration.ofMinutes(3)))).isEqualTo("30 s × 3 = 3m");
        assertThat(pace(b -> b.maxFailover(Duration.ofSeconds(179)))).isEqualTo("10 s × 3 = 2m");
        assertThat(pace(b -> b.maxFailover(Duration.ofSeconds(110)))).isEqualTo("10 s × 2 = 110s");
        assertThat(pace(b -> b.timeToLive(Duration.ofSeconds(5)).clientsKeepAddresses(Duration.ZERO)))
                .isEqualTo("10 s × 3 = 35s");
    }

    @Test
    void counts60SecondsForAnAliasWhateverIsSaid() {
        var args = new ArrayList<FailoverTime>();
        Declared.by(() -> args.add(new RegionalFailover(
                        "shop",
                        byStrategy(Strategy.WARM_STANDBY)
                                .region(ServingRegion.of("eu-west-1", Shops.front("ireland", "eu-west-1")))
                                .region(ServingRegion.of("eu-central-1", Shops.front("frankfurt", "eu-central-1")))
                                .timeToLive(Duration.ofSeconds(5))
                                .build())
                .failoverTime()));

        assertThat(args.get(0).timeToLive()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void countsTheStartOfAPilotLight() {
        var light = planOf(() -> byStrategy(Strategy.PILOT_LIGHT)
                .region(ServingRegion.of("eu-west-1", Output.of("ireland.example.com")))
                .region(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com"))
                        .standing(0)
                        .readyAfter(Duration.ofMinutes(10))));

        assertThat(named(light, "shop-check-eu-central-1")
                        .at("tags", "nospof.dev/boot-seconds")
                        .text())
                .contains("600");
    }

    @Test
    void leadsToTheNearestOrByShareWhereAllServe() {
        var nearest = planOf(() -> allServe(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com"))));
        var shared = planOf(() -> byStrategy(Strategy.ACTIVE_ACTIVE)
                .region(ServingRegion.of("eu-west-1", Output.of("ireland.example.com"))
                        .share(3))
                .region(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com"))
                        .share(1)));

        assertThat(named(nearest, "shop-record-eu-central-1")
                        .at("latencyRoutingPolicies")
                        .items()
                        .get(0)
                        .at("region")
                        .text())
                .contains("eu-central-1");
        assertThat(named(shared, "shop-record-eu-west-1")
                        .at("weightedRoutingPolicies")
                        .items()
                        .get(0)
                        .at("weight")
                        .integer())
                .hasValue(3);
    }

    @Test
    void leavesARegionWhoseDependenciesAreLost() {
        var plan = planOf(() -> byStrategy(Strategy.WARM_STANDBY)
                .region(ServingRegion.of("eu-west-1", Output.of("ireland.example.com"))
                        .needing("orders-db", Output.of(Shops.ALARM)))
                .region(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com"))));
        var need = named(plan, "shop-needs-eu-west-1-orders-db");
        var all = named(plan, "shop-all-eu-west-1");

        assertThat(need.at("type").text()).contains("CLOUDWATCH_METRIC");
        assertThat(need.at("cloudwatchAlarmName").text()).contains(Shops.ALARM);
        assertThat(need.at("cloudwatchAlarmRegion").text()).contains("eu-west-1");
        assertThat(all.at("childHealthThreshold").integer()).hasValue(2);
        assertThat(all.at("childHealthchecks").items()).hasSize(2);
        assertThat(decides(plan, "shop-record-eu-west-1")).isEqualTo("shop-all-eu-west-1");
        assertThat(decides(plan, "shop-record-eu-central-1")).isEqualTo("shop-check-eu-central-1");
    }

    /** Not what decides for a region that needs more: a database that is led back would be taken for the loss of its region. */
    @Test
    void tellsWhichHealthCheckAsksTheFrontOfARegion() {
        var plan = Declared.by(() -> {
            var shop = new RegionalFailover(
                    "shop",
                    byStrategy(Strategy.WARM_STANDBY)
                            .region(ServingRegion.of("eu-west-1", Output.of("ireland.example.com"))
                                    .needing("orders-db", Output.of(Shops.ALARM)))
                            .region(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com")))
                            .build());
            new HealthCheck(
                    "shown",
                    HealthCheckArgs.builder()
                            .type("CALCULATED")
                            .childHealthchecks(shop.healthCheck("eu-west-1").applyValue(List::of))
                            .build());
            assertThatThrownBy(() -> shop.healthCheck("us-west-2"))
                    .isInstanceOf(UnsafeArgs.class)
                    .hasMessage("""
                            RegionalFailover: region 'us-west-2' is none that the name leads to, which are eu-central-1, eu-west-1.
                            There is no health check that could tell of its loss.
                            Name one of these, or add it: region(ServingRegion.of("us-west-2", front.endpoint())).""");
        });
        var id = named(plan, "shown").at("childHealthchecks").items().get(0).text();

        assertThat(plan.find(plan.symbols().get(id.orElseThrow()).resource())
                        .orElseThrow()
                        .name())
                .isEqualTo("shop-check-eu-west-1");
    }

    @Test
    void isSwitchedByHandWhereThereIsARecoveryController() {
        var plan = planOfHosts(b -> b.switchedBy(CLUSTER));
        var rule = named(plan, "shop-one-is-on");

        assertThat(rule.at("assertedControls").items()).hasSize(2);
        assertThat(rule.at("ruleConfig", "type").text()).contains("ATLEAST");
        assertThat(named(plan, "shop-switched-eu-west-1").at("type").text()).contains("RECOVERY_CONTROL");
        assertThat(decides(plan, "shop-record-eu-west-1")).isEqualTo("shop-all-eu-west-1");
    }

    @Test
    void tellsOfARegionThatIsUnwellWhereTheMetricIs() {
        var plan = planOfHosts(b -> b);
        var alarm = named(plan, "shop-unwell-eu-west-1");

        assertThat(alarm.provider().orElseThrow()).contains("virginia");
        assertThat(alarm.at("alarmDescription").text().orElseThrow()).endsWith("runbooks/region-unwell");
        assertThat(Path.of("../../docs/runbooks/region-unwell.md")).exists();
        assertThat(names(planOfHosts(RegionalFailoverArgs.Builder::withoutAlarms)))
                .noneMatch(name -> name.contains("unwell"));
    }

    @Test
    void letsTheCallerHaveTheLastWord() {
        var plan = planOfHosts(b -> b.customise(
                RegionalFailover.CHECK.in("eu-west-1"),
                check -> HealthCheckArgs.builder(check).failureThreshold(5).build()));

        assertThat(named(plan, "shop-check-eu-west-1").at("failureThreshold").integer())
                .hasValue(5);
        assertThat(named(plan, "shop-check-eu-central-1").at("failureThreshold").integer())
                .hasValue(3);
    }

    private static RegionalFailoverArgs.Builder allServe(ServingRegion second) {
        return byStrategy(Strategy.ACTIVE_ACTIVE)
                .region(ServingRegion.of("eu-west-1", Output.of("ireland.example.com")))
                .region(second);
    }

    /** The health check that a record goes by. */
    private static String decides(ResourceGraph plan, String record) {
        var id = named(plan, record).at("healthCheckId").text().orElseThrow();
        return plan.find(plan.symbols().get(id).resource()).orElseThrow().name();
    }

    private static String pace(UnaryOperator<RegionalFailoverArgs.Builder> change) {
        var times = new ArrayList<FailoverTime>();
        Declared.by(() ->
                times.add(new RegionalFailover("shop", change.apply(hosts()).build()).failoverTime()));
        var time = times.get(0);
        return time.interval().toSeconds() + " s × " + time.failures() + " = " + Durations.word(time.total());
    }
}
