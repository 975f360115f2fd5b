package dev.nospof.components.aws.parts;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One alarm. It fires when its value is above the threshold for {@code breaches} of the last {@code periods} periods, and rests where there is no data: the
 * metrics that are watched here are counted only while something happens.
 *
 * @param value what is watched
 * @param urgent somebody has to look at once, where the profile pages at all
 * @param runbook the stem of its page
 * @param summary one sentence that says what is wrong and what it means
 */
public record Alarm(
        Value value,
        double threshold,
        Duration period,
        int breaches,
        int periods,
        boolean urgent,
        String runbook,
        String summary) {

    /** A metric, or several that an expression makes one of. */
    public sealed interface Value {
        void into(MetricAlarmArgs.Builder alarm, Duration period);
    }

    /**
     * One metric.
     *
     * @param statistic {@code Sum}, {@code Maximum}
     */
    public record Metric(String namespace, String name, String statistic, Output<Map<String, String>> dimensions)
            implements Value {
        @Override
        public void into(MetricAlarmArgs.Builder alarm, Duration period) {
            alarm.namespace(namespace)
                    .metricName(name)
                    .statistic(statistic)
                    .period((int) period.toSeconds())
                    .dimensions(dimensions);
        }
    }

    /**
     * An expression over metrics.
     *
     * @param expression of {@code m1}, {@code m2} …: {@code 100 * m1 / (m2 + m3)}
     * @param label what comes out
     */
    public record Expression(String expression, String label, List<Metric> metrics) implements Value {
        public Expression {
            metrics = List.copyOf(metrics);
        }

        @Override
        public void into(MetricAlarmArgs.Builder alarm, Duration period) {
            var queries = new ArrayList<MetricAlarmMetricQueryArgs>();
            queries.add(MetricAlarmMetricQueryArgs.builder()
                    .id("e1")
                    .expression(expression)
                    .label(label)
                    .returnData(true)
                    .build());
            for (var metric : metrics) {
                queries.add(MetricAlarmMetricQueryArgs.builder()
                        .id("m" + queries.size())
                        .metric(MetricAlarmMetricQueryMetricArgs.builder()
                                .namespace(metric.namespace)
                                .metricName(metric.name)
                                .stat(metric.statistic)
                                .period((int) period.toSeconds())
                                .dimensions(metric.dimensions)
                                .build())
                        .returnData(false)
                        .build());
            }
            alarm.metricQueries(queries);
        }
    }

    /** Makes it a child of its owner, after the caller's own changes. */
    public MetricAlarm made(
            Named owner, Child<MetricAlarmArgs> child, AlarmTopics topics, CustomResourceOptions options) {
        return new MetricAlarm(owner.nameOf(child), owner.built(child, of(owner, child, topics)), options);
    }

    /** As CloudWatch has it. */
    private MetricAlarmArgs of(Named owner, Child<MetricAlarmArgs> child, AlarmTopics topics) {
        var wakes = urgent && pages(owner.profile());
        var told = topics.topic(wakes).applyValue(List::of);
        var alarm = MetricAlarmArgs.builder()
                .alarmDescription(summary + " " + owner.choices().runbooks().page(runbook))
                .comparisonOperator("GreaterThanThreshold")
                .threshold(threshold)
                .evaluationPeriods(periods)
                .datapointsToAlarm(breaches)
                .treatMissingData("notBreaching")
                .actionsEnabled(true)
                .alarmActions(told)
                .okActions(told)
                .tags(owner.tags(child, "nospof.dev/severity", wakes ? "page" : "ticket"));
        value.into(alarm, period);
        return alarm.build();
    }

    private static boolean pages(Profile profile) {
        return profile.paging();
    }
}
