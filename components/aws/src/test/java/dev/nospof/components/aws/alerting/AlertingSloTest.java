package dev.nospof.components.aws.alerting;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.alerting.Slos.names;
import static dev.nospof.components.aws.alerting.Slos.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.chaos.ChaosExperiment;
import dev.nospof.components.aws.chaos.ChaosExperimentArgs;
import dev.nospof.components.aws.chaos.Fault;
import dev.nospof.components.aws.queue.DurableQueue;
import dev.nospof.components.aws.queue.DurableQueueArgs;
import dev.nospof.components.model.Objective;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AlertingSloTest {
    private static final AlarmTopics FOREIGN = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");

    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b, slo -> {})))
                .containsExactlyInAnyOrder(
                        "checkout",
                        "checkout-key",
                        "checkout-key-policy",
                        "checkout-to-other-mail",
                        "checkout-to-other-pager",
                        "checkout-to-urgent-mail",
                        "checkout-to-urgent-pager",
                        "checkout-topic-other",
                        "checkout-topic-policy-other",
                        "checkout-topic-policy-urgent",
                        "checkout-topic-urgent");
        assertThat(names(plan(b -> b)))
                .contains(
                        "checkout-dashboard",
                        "checkout-burns-1h",
                        "checkout-burns-3d",
                        "checkout-burns-6h",
                        "checkout-burns-1d",
                        "checkout-failed-1h",
                        "checkout-failed-of-late-1h")
                .hasSize(24);
    }

    @Test
    void wakesOnlyWhomItHasTo() {
        var plan = plan(b -> b.reachesUrgently("phone", Way.sms("+4915112345678")));

        assertThat(names(plan)).contains("checkout-to-urgent-phone").doesNotContain("checkout-to-other-phone");
        assertThat(told(plan, "checkout-burns-1h")).isEqualTo(arn(plan, "checkout-topic-urgent"));
        assertThat(told(plan, "checkout-burns-3d")).isEqualTo(arn(plan, "checkout-topic-other"));
        assertThat(told(plan(b -> b.profile(Profile.STAGING)), "checkout-burns-1h"))
                .contains("topic-other");
    }

    @Test
    void looksOverBothTimesOfEachSpeed() {
        var plan = plan(b -> b.objective(Objective.of("99.9")));
        var quick = named(plan, "checkout-failed-of-late-1h");
        var slowest = named(plan, "checkout-failed-3d");

        assertThat(named(plan, "checkout-burns-1h").at("alarmRule").text().orElseThrow())
                .matches("ALARM\\(\"checkout-failed-1h-\\w+\"\\) AND ALARM\\(\"checkout-failed-of-late-1h-\\w+\"\\)");
        assertThat(quick.at("threshold").number()).contains(new BigDecimal("0.0144"));
        assertThat(period(quick)).isEqualTo(300);
        // CloudWatch adds up a day at most.
        assertThat(period(slowest)).isEqualTo(86_400);
        assertThat(slowest.at("evaluationPeriods").integer()).hasValue(3);
        assertThat(slowest.at("threshold").number()).contains(new BigDecimal("0.001"));
    }

    @Test
    void scalesWithTheObjectivesPeriod() {
        var week = Objective.of("99.9").over(Duration.ofDays(7));

        assertThat(named(plan(b -> b.objective(week)), "checkout-failed-1h")
                        .at("threshold")
                        .number())
                .contains(new BigDecimal("0.00336"));
    }

    @Test
    void countsWhatTheLoadBalancerAnsweredItselfAsWell() {
        var queries =
                named(plan(b -> b), "checkout-failed-1h").at("metricQueries").items();

        assertThat(queries.get(0).at("expression").text())
                .contains(
                        "IF((FILL(m3, 0) + FILL(m4, 0)) > 0, (FILL(m1, 0) + FILL(m2, 0)) / (FILL(m3, 0) + FILL(m4, 0)), 0)");
        assertThat(queries.get(1).at("metric", "dimensions", "LoadBalancer").text())
                .contains("app/front/0123456789abcdef");
    }

    @Test
    void measuresWhatAProgramCounts() {
        var plan = plan(
                b -> b,
                slo -> slo.measures(Requests.counted(
                        new Requests.Count("Shop", "FailedOrders", Map.of("service", "orders")),
                        new Requests.Count("Shop", "Orders", Map.of("service", "orders")))));
        var queries = named(plan, "checkout-failed-1h").at("metricQueries").items();

        assertThat(queries.get(0).at("expression").text())
                .contains("IF(FILL(m2, 0) > 0, FILL(m1, 0) / FILL(m2, 0), 0)");
        assertThat(queries.get(1).at("metric", "metricName").text()).contains("FailedOrders");
    }

    @Test
    void letsWhatTellsOfTroublePublish() {
        var plan = plan(b -> b);
        var policy =
                named(plan, "checkout-topic-policy-urgent").at("policy").text().orElseThrow();

        assertThat(policy)
                .contains("cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com")
                .contains("aws:SecureTransport")
                .containsPattern("\"aws:SourceAccount\":\"\\d{12}\"");
        assertThat(named(plan, "checkout-key-policy").at("policy").text().orElseThrow())
                .contains("kms:GenerateDataKey*", "cloudwatch.amazonaws.com");
    }

    /** It says in no request whose it is: on a condition, what it tells would be dropped. */
    @Test
    void letsEventsInWithoutACondition() throws IOException {
        var plan = plan(b -> b);
        for (var name : List.of("checkout-key-policy", "checkout-topic-policy-urgent", "checkout-topic-policy-other")) {
            var statements = new ObjectMapper()
                    .readTree(named(plan, name).at("policy").text().orElseThrow())
                    .path("Statement");
            assertThat(statements).anySatisfy(statement -> {
                assertThat(statement.at("/Principal/Service").asText()).isEqualTo("events.amazonaws.com");
                assertThat(statement.has("Condition")).isFalse();
            });
        }
    }

    @Test
    void keepsTopicsThatOthersLeadTo() {
        assertThat(named(plan(b -> b), "checkout-topic-urgent").options().protect())
                .isTrue();
        assertThat(named(plan(b -> b.profile(Profile.STAGING)), "checkout-topic-urgent")
                        .options()
                        .protect())
                .isFalse();
    }

    @Test
    void usesTopicsThatAreThereAlready() {
        var plan = foreign(b -> b.alarmsTo(FOREIGN));

        assertThat(names(plan)).noneMatch(name -> name.matches("checkout-(topic|key|to).*"));
        assertThat(told(plan, "checkout-burns-1h")).isEqualTo("arn:aws:sns:eu-west-1:123456789012:alarms");
    }

    @Test
    void makesNoAlarmsThatNobodyHears() {
        var plan = foreign(b -> b.withoutAlarms().profile(Profile.DEV));

        assertThat(names(plan)).contains("checkout-topic-urgent").doesNotContain("checkout-burns-1h");
    }

    @Test
    void noticesWhatIsUnusualWhereItIsTold() {
        var unusual = named(plan(AlertingSloArgs.Builder::noticesAnomalies), "checkout-unusual");

        assertThat(unusual.at("thresholdMetricId").text()).contains("band");
        assertThat(unusual.at("metricQueries").items().get(1).at("expression").text())
                .contains("ANOMALY_DETECTION_BAND(m1, 3)");
    }

    @Test
    void showsComponentsOnOnePage() throws IOException {
        var plan = plan(b -> b, slo -> slo.measures(Requests.to(Slos.front()))
                .shows(
                        Shown.front("Front", Slos.front()),
                        Shown.queue(
                                "Mails",
                                new DurableQueue(
                                                "mails",
                                                DurableQueueArgs.builder()
                                                        .consumer("mailer")
                                                        .alarmsTo(slo.topics())
                                                        .build())
                                        .arn()),
                        Shown.metric("Orders", "Shop", "Orders", "Sum", Output.of(Map.of("service", "orders")))));
        var widgets = body(plan).path("widgets");

        assertThat(widgets).hasSize(4);
        assertThat(widgets.findValuesAsText("type")).containsExactly("alarm", "metric", "metric", "metric");
        assertThat(widgets.get(0).path("properties").path("alarms")).hasSize(4);
        assertThat(widgets.get(2)
                        .path("properties")
                        .path("metrics")
                        .get(0)
                        .path(3)
                        .asText())
                .startsWith("mails-queue");
        assertThat(widgets.get(3).path("x").asInt()).isEqualTo(12);
        assertThat(widgets.get(3).path("y").asInt()).isEqualTo(6);
        assertThat(widgets.get(3).path("properties").path("region").asText()).isEqualTo("eu-west-1");
    }

    /** The whole way: what users notice ends the experiment, and everybody hears of both. */
    @Test
    void endsAnExperiment() {
        var plan = plan(b -> b, slo -> {
            slo.measures(Requests.to(Slos.front()));
            new ChaosExperiment(
                    "zone-lost",
                    ChaosExperimentArgs.builder()
                            .fault(Fault.zoneLosesPower(new Zone("eu-west-1a")))
                            .on("team", "shop")
                            .stopsOn(slo.quickestAlarm())
                            .runsInProduction("Staging went well three times.")
                            .alarmsTo(slo.topics())
                            .build());
        });

        assertThat(named(plan, "zone-lost-experiment")
                        .at("stopConditions")
                        .items()
                        .get(0)
                        .at("value")
                        .text()
                        .orElseThrow())
                .contains(":alarm:checkout-failed-of-late-1h");
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    @Test
    void keepsEveryRule() {
        for (var plan : List.of(
                plan(b -> b),
                plan(b -> b.noticesAnomalies().reachesUrgently("phone", Way.sms("+4915112345678"))),
                plan(b -> b.profile(Profile.DEV)),
                foreign(b -> b.alarmsTo(FOREIGN)))) {
            assertThat(new Judged(plan).complaints()).isEmpty();
        }
        assertThat(new Judged(plan(b -> b)).asked()).contains("ALM-02", "ALM-03");
    }

    @Test
    void saysWhereItIsWrittenWhatToDo() {
        var plan = plan(AlertingSloArgs.Builder::noticesAnomalies);

        assertThat(named(plan, "checkout-burns-1h").at("alarmDescription").text())
                .contains(
                        "checkout fails 14.4 times more requests than its objective of 99.9 % allows, over 1h: 2 % of the error budget. https://nospof.dev/runbooks/objective-burns");
        for (var page : List.of("objective-burns", "requests-unusual")) {
            assertThat(Path.of("../../docs/runbooks/" + page + ".md")).exists();
        }
    }

    private static ResourceGraph foreign(UnaryOperator<AlertingSloArgs.Builder> change) {
        return Declared.by(() -> new AlertingSlo(
                        "checkout", change.apply(AlertingSloArgs.builder()).build())
                .measures(Requests.to(Slos.front())));
    }

    private static JsonNode body(ResourceGraph plan) throws IOException {
        return new ObjectMapper()
                .readTree(named(plan, "checkout-dashboard")
                        .at("dashboardBody")
                        .text()
                        .orElseThrow());
    }

    private static int period(Resource alarm) {
        return alarm.at("metricQueries")
                .items()
                .get(1)
                .at("metric", "period")
                .integer()
                .orElseThrow();
    }

    private static String told(ResourceGraph plan, String alarm) {
        return named(plan, alarm).at("alarmActions").items().get(0).text().orElseThrow();
    }

    /** As it stands in the subscriptions of that topic. */
    private static String arn(ResourceGraph plan, String topic) {
        return named(plan, topic.replace("topic", "to") + "-mail")
                .at("topic")
                .text()
                .orElseThrow();
    }
}
