package dev.nospof.components.aws.takeover;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.takeover.Shops.plan;
import static dev.nospof.components.aws.takeover.Shops.whole;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.sfn.StateMachineArgs;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RegionTakeoverTest {
    private static final List<String> IN_VIRGINIA =
            List.of("shop-takeover-lost", "shop-takeover-tells", "shop-takeover-told");

    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "shop-takeover",
                        "shop-takeover-begins",
                        "shop-takeover-bus",
                        "shop-takeover-fails",
                        "shop-takeover-hears",
                        "shop-takeover-lost",
                        "shop-takeover-machine",
                        "shop-takeover-promoter",
                        "shop-takeover-promotes",
                        "shop-takeover-sender",
                        "shop-takeover-sends",
                        "shop-takeover-started",
                        "shop-takeover-starter",
                        "shop-takeover-starts",
                        "shop-takeover-tells",
                        "shop-takeover-told");
        assertThat(names(plan(RegionTakeoverArgs.Builder::withoutAlarms)))
                .contains("shop-takeover-lost")
                .doesNotContain("shop-takeover-begins", "shop-takeover-fails");
    }

    /** Each is made by a provider of a region that is not left. */
    @Test
    void isNowhereInTheRegionThatMayBeLost() {
        var plan = whole(b -> b);
        for (var resource : plan.resources()) {
            if (resource.custom() && resource.name().startsWith("shop-takeover-")) {
                assertThat(resource.provider().orElse(""))
                        .as(resource.name())
                        .contains(IN_VIRGINIA.contains(resource.name()) ? "::virginia" : "::frankfurt");
            }
        }
    }

    @Test
    void beginsAfterTwoMinutesWithoutHealthAndNotWhereThereAreNoFigures() {
        var plan = whole(b -> b);
        var alarm = named(plan, "shop-takeover-lost");

        assertThat(alarm.at("metricName").text()).contains("HealthCheckStatus");
        assertThat(origin(plan, alarm.at("dimensions", "HealthCheckId").text().orElseThrow()))
                .isEqualTo("shop-check-eu-west-1");
        assertThat(alarm.at("statistic").text()).contains("Minimum");
        assertThat(alarm.at("comparisonOperator").text()).contains("LessThanThreshold");
        assertThat(alarm.at("threshold").integer()).hasValue(1);
        assertThat(alarm.at("period").integer()).hasValue(60);
        assertThat(alarm.at("evaluationPeriods").integer()).hasValue(2);
        assertThat(alarm.at("datapointsToAlarm").integer()).hasValue(2);
        assertThat(alarm.at("treatMissingData").text()).contains("notBreaching");
    }

    @Test
    void leadsFromThatAlarmAloneToTheMachine() {
        var plan = plan(b -> b);
        var arn = "arn:aws:cloudwatch:us-east-1:[0-9]{12}:alarm:shop-takeover-lost-[0-9a-f]+";
        for (var rule : List.of("shop-takeover-tells", "shop-takeover-hears")) {
            assertThat(named(plan, rule).at("eventPattern").text().orElseThrow())
                    .as(rule)
                    .matches("\\{\"detail\":\\{\"state\":\\{\"value\":\\[\"ALARM\"]}},"
                            + "\"detail-type\":\\[\"CloudWatch Alarm State Change\"],\"resources\":\\[\"" + arn
                            + "\"],\"source\":\\[\"aws\\.cloudwatch\"]}");
            assertThat(named(plan, rule).at("state").text()).contains("ENABLED");
        }
        assertThat(origins(plan, "shop-takeover-told", "rule", "arn", "roleArn"))
                .containsExactly("shop-takeover-tells", "shop-takeover-bus", "shop-takeover-sender");
        assertThat(origins(plan, "shop-takeover-hears", "eventBusName")).containsExactly("shop-takeover-bus");
        assertThat(origins(plan, "shop-takeover-started", "rule", "eventBusName", "arn", "roleArn"))
                .containsExactly(
                        "shop-takeover-hears", "shop-takeover-bus", "shop-takeover-machine", "shop-takeover-starter");
    }

    /** Hours later the region may be well again. */
    @Test
    void takesNoOldAlarmForANewOne() {
        for (var target : List.of("shop-takeover-told", "shop-takeover-started")) {
            assertThat(named(plan(b -> b), target)
                            .at("retryPolicy", "maximumEventAgeInSeconds")
                            .integer())
                    .as(target)
                    .hasValue(600);
        }
    }

    @Test
    void mayDoThatAndNoMore() {
        var plan = plan(b -> b);

        assertThat(policy(plan, "shop-takeover-sends"))
                .matches("\\{\"Statement\":\\[\\{\"Action\":\\[\"events:PutEvents\"],\"Effect\":\"Allow\","
                        + "\"Resource\":\"arn:aws:events:eu-central-1:\\d{12}:event-bus/shop-takeover-bus-[0-9a-f]+\",\"Sid\":\"Tell\"}],"
                        + "\"Version\":\"2012-10-17\"}");
        assertThat(policy(plan, "shop-takeover-starts"))
                .matches("\\{\"Statement\":\\[\\{\"Action\":\\[\"states:StartExecution\"],\"Effect\":\"Allow\","
                        + "\"Resource\":\"arn:aws:states:eu-central-1:\\d{12}:stateMachine:shop-takeover-machine-[0-9a-f]+\",\"Sid\":\"Start\"}],"
                        + "\"Version\":\"2012-10-17\"}");
        var orders = "\"arn:aws:rds::123456789012:global-cluster:orders-db\"";
        var payments = "\"arn:aws:rds::123456789012:global-cluster:payments-db\"";
        assertThat(policy(plan, "shop-takeover-promotes"))
                .isEqualTo(
                        "{\"Statement\":[{\"Action\":[\"rds:DescribeGlobalClusters\"],\"Effect\":\"Allow\",\"Resource\":["
                                + payments + "," + orders
                                + "],\"Sid\":\"Ask\"},{\"Action\":[\"rds:FailoverGlobalCluster\"],\"Effect\":\"Allow\",\"Resource\":["
                                + payments + "," + orders
                                + "],\"Sid\":\"PromoteIn\"},{\"Action\":[\"rds:FailoverGlobalCluster\"],\"Effect\":\"Allow\",\"Resource\":["
                                + "\"arn:aws:rds:eu-central-1:123456789012:cluster:payments-db-eu-central-1\",\"arn:aws:rds:eu-west-1:123456789012:cluster:payments-db\","
                                + "\"arn:aws:rds:eu-central-1:123456789012:cluster:orders-db-eu-central-1\",\"arn:aws:rds:eu-west-1:123456789012:cluster:orders-db\""
                                + "],\"Sid\":\"Promote\"}],\"Version\":\"2012-10-17\"}");
        assertThat(named(plan, "shop-takeover-promoter")
                        .at("assumeRolePolicy")
                        .text()
                        .orElseThrow())
                .contains("states.amazonaws.com", "\"aws:SourceAccount\":\"123456789012\"");
        assertThat(named(plan, "shop-takeover-starter")
                        .at("assumeRolePolicy")
                        .text()
                        .orElseThrow())
                .contains("events.amazonaws.com", "\"aws:SourceAccount\"");
    }

    @Test
    void saysOnItsMachineWhomItPromotesAndInWhatTime() {
        var machine = named(plan(b -> b), "shop-takeover-machine");

        assertThat(machine.at("tags", "nospof.dev/takes-over").text())
                .contains("orders-db-eu-central-1 payments-db-eu-central-1");
        // 30 s + 2 × 60 s + 180 s.
        assertThat(machine.at("tags", "nospof.dev/takeover-seconds").text()).contains("330");
        assertThat(machine.at("type").text()).contains("STANDARD");
    }

    @Test
    void countsWhatWasMeasured() {
        var times = new ArrayList<Duration>();
        Declared.by(() -> times.add(new RegionTakeover(
                        "shop-takeover",
                        Shops.builder()
                                .noticedAfter(Duration.ofSeconds(90))
                                .promotedAfter(Duration.ofSeconds(75))
                                .build())
                .takeoverTime()));

        assertThat(times).containsExactly(Duration.ofSeconds(90 + 120 + 75));
    }

    @Test
    void wakesSomebodyWhenItBeginsAndWhenItFails() {
        var plan = plan(b -> b);
        var fails = named(plan, "shop-takeover-fails");

        assertThat(named(plan, "shop-takeover-begins").at("metricName").text()).contains("ExecutionsStarted");
        assertThat(fails.at("metricQueries").items().stream()
                        .flatMap(query -> query.at("metric", "metricName").text().stream()))
                .containsExactly("ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted");
        for (var name : List.of("shop-takeover-begins", "shop-takeover-fails", "shop-takeover-lost")) {
            var text = named(plan, name).at("alarmDescription").text().orElseThrow();
            assertThat(Path.of("../../docs/runbooks/" + text.substring(text.lastIndexOf('/') + 1) + ".md"))
                    .as(name)
                    .exists();
        }
        for (var name : List.of("shop-takeover-begins", "shop-takeover-fails")) {
            assertThat(named(plan, name).at("tags", "nospof.dev/severity").text())
                    .contains("page");
        }
    }

    @Test
    void letsTheCallerHaveTheLastWord() {
        var machine = named(
                plan(b -> b.customise(
                        RegionTakeover.MACHINE,
                        args -> StateMachineArgs.builder(args).publish(true).build())),
                "shop-takeover-machine");

        assertThat(machine.at("publish").flag()).contains(true);
    }

    private static Set<String> names(ResourceGraph plan) {
        var names = new TreeSet<String>();
        plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("shop-takeover"))
                .forEach(names::add);
        return names;
    }

    private static String policy(ResourceGraph plan, String name) {
        return named(plan, name).at("policy").text().orElseThrow();
    }

    private static List<String> origins(ResourceGraph plan, String name, String... properties) {
        return List.of(properties).stream()
                .map(property ->
                        origin(plan, named(plan, name).at(property).text().orElseThrow()))
                .toList();
    }

    private static String origin(ResourceGraph plan, String text) {
        return plan.find(plan.symbols().get(text).resource()).orElseThrow().name();
    }
}
