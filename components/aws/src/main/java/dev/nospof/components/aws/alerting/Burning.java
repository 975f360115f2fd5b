package dev.nospof.components.aws.alerting;

import com.pulumi.aws.cloudwatch.CompositeAlarmArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Objective.BurnRate;
import java.time.Duration;
import java.util.List;

/** How fast the objective's budget burns: for each speed an alarm over a long and one over a short time, and one of both that tells. */
record Burning(Blueprint slo, Requests requests) {
    /** CloudWatch adds up a day at most (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html). */
    private static final Duration LONGEST_PERIOD = Duration.ofDays(1);

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /** Standard deviations between which requests are as usual: outside of them is one hour in some weeks. */
    private static final int BAND = 3;

    /** One time that is looked over; it tells nobody by itself. What is longer than a day is so many days in a row. */
    MetricAlarmArgs window(BurnRate rate, Duration window, Child<MetricAlarmArgs> child) {
        var period = window.compareTo(LONGEST_PERIOD) > 0 ? LONGEST_PERIOD : window;
        int periods = (int) window.dividedBy(period);
        var alarm = MetricAlarmArgs.builder()
                .alarmDescription("More than " + rate.threshold().toPlainString() + " of the requests of " + slo.name()
                        + " failed over " + Durations.word(window) + ".")
                .comparisonOperator("GreaterThanThreshold")
                .threshold(rate.threshold().doubleValue())
                .evaluationPeriods(periods)
                .datapointsToAlarm(periods)
                .treatMissingData("notBreaching")
                .tags(slo.tags(child));
        requests.failedShare().into(alarm, period);
        return alarm.build();
    }

    /** Over both times: it goes on, and it has not ended. */
    CompositeAlarmArgs burns(
            BurnRate rate,
            Child<CompositeAlarmArgs> child,
            Output<String> longWindow,
            Output<String> shortWindow,
            AlarmTopics topics) {
        var wakes = rate.urgent() && slo.profile().paging();
        var told = topics.topic(wakes).applyValue(List::of);
        return CompositeAlarmArgs.builder()
                .alarmName(slo.nameOf(child))
                .alarmDescription(
                        "%s fails %s times more requests than its objective of %s %% allows, over %s: %s %% of the error budget. %s"
                                .formatted(
                                        slo.name(),
                                        rate.factor().toPlainString(),
                                        slo.args().objective().percent().toPlainString(),
                                        Durations.word(rate.longWindow()),
                                        rate.budgetPercent(),
                                        slo.choices().runbooks().page("objective-burns")))
                .alarmRule(Output.tuple(longWindow, shortWindow)
                        .applyValue(both -> "ALARM(\"" + both.t1 + "\") AND ALARM(\"" + both.t2 + "\")"))
                .actionsEnabled(true)
                .alarmActions(told)
                .okActions(told)
                .tags(slo.tags(child, "nospof.dev/severity", wakes ? "page" : "ticket"))
                .build();
    }

    /** Far more or far fewer requests than usual. It is no outage by itself: a ticket. */
    MetricAlarmArgs unusual(AlarmTopics topics) {
        var count = requests.count();
        var told = topics.topic(false).applyValue(List::of);
        return MetricAlarmArgs.builder()
                .alarmDescription("There are far more or far fewer requests to " + slo.name()
                        + " than at this time of the week. "
                        + slo.choices().runbooks().page("requests-unusual"))
                .comparisonOperator("LessThanLowerOrGreaterThanUpperThreshold")
                .evaluationPeriods(3)
                .datapointsToAlarm(3)
                .thresholdMetricId("band")
                .metricQueries(
                        MetricAlarmMetricQueryArgs.builder()
                                .id("m1")
                                .metric(MetricAlarmMetricQueryMetricArgs.builder()
                                        .namespace(count.namespace())
                                        .metricName(count.name())
                                        .stat(count.statistic())
                                        .period((int) FIVE_MINUTES.toSeconds())
                                        .dimensions(count.dimensions())
                                        .build())
                                .returnData(true)
                                .build(),
                        MetricAlarmMetricQueryArgs.builder()
                                .id("band")
                                .expression("ANOMALY_DETECTION_BAND(m1, " + BAND + ")")
                                .label("As usual")
                                .returnData(true)
                                .build())
                // Where nobody asks for anything at all, that is as unusual as can be.
                .treatMissingData("breaching")
                .actionsEnabled(true)
                .alarmActions(told)
                .okActions(told)
                .tags(slo.tags(AlertingSlo.UNUSUAL, "nospof.dev/severity", "ticket"))
                .build();
    }
}
