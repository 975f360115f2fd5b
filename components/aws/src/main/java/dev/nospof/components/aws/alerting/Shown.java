package dev.nospof.components.aws.alerting;

import com.pulumi.core.Output;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.parts.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One picture of a dashboard: what to look at first when a component is in trouble. */
public final class Shown {
    private final String title;
    private final List<Alarm.Metric> metrics;

    private Shown(String title, List<Alarm.Metric> metrics) {
        this.title = Checks.title(title);
        this.metrics = List.copyOf(metrics);
    }

    /** Requests to an application load balancer, those that failed, and how long answers took at the worst. */
    public static Shown front(String title, LoadBalancerEndpoint front) {
        var dimensions = Requests.dimensions(front);
        var all = new ArrayList<Alarm.Metric>();
        for (var counted : List.of("RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count")) {
            all.add(new Alarm.Metric("AWS/ApplicationELB", counted, "Sum", dimensions));
        }
        all.add(new Alarm.Metric("AWS/ApplicationELB", "TargetResponseTime", "p99", dimensions));
        return new Shown(title, all);
    }

    /**
     * Messages that wait, and for how long the oldest has.
     *
     * @param queue its ARN
     */
    public static Shown queue(String title, Output<String> queue) {
        var dimensions = queue.applyValue(arn -> Map.of("QueueName", arn.substring(arn.lastIndexOf(':') + 1)));
        return new Shown(
                title,
                List.of(
                        new Alarm.Metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", dimensions),
                        new Alarm.Metric("AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", dimensions)));
    }

    /** Whatever CloudWatch has a metric of. */
    public static Shown metric(
            String title, String namespace, String metric, String statistic, Output<Map<String, String>> dimensions) {
        return new Shown(title, List.of(new Alarm.Metric(namespace, metric, statistic, dimensions)));
    }

    String title() {
        return title;
    }

    List<Alarm.Metric> metrics() {
        return metrics;
    }
}
