package dev.nospof.components.aws.alerting;

import com.pulumi.core.Output;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.parts.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an objective is measured by: requests, and those of them that failed. Counts of CloudWatch, added up over any time. */
public final class Requests {
    private final List<Alarm.Metric> failed;
    private final List<Alarm.Metric> all;

    private Requests(List<Alarm.Metric> failed, List<Alarm.Metric> all) {
        this.failed = failed;
        this.all = all;
    }

    /**
     * As an application load balancer counts them: answered with 5xx by whoever is behind it, or by itself where nobody is
     * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html).
     */
    public static Requests to(LoadBalancerEndpoint front) {
        var own = front(front, "HTTPCode_ELB_5XX_Count");
        return new Requests(
                List.of(front(front, "HTTPCode_Target_5XX_Count"), own), List.of(front(front, "RequestCount"), own));
    }

    /** As a program counts them. */
    public static Requests counted(Count failed, Count all) {
        return new Requests(List.of(failed.summed()), List.of(all.summed()));
    }

    /**
     * A metric that is a count.
     *
     * @param namespace {@code Shop}
     */
    public record Count(String namespace, String metric, Map<String, String> dimensions) {
        public Count {
            dimensions = Map.copyOf(dimensions);
            if (namespace.isBlank() || metric.isBlank()) {
                throw Checks.badCount(namespace, metric);
            }
        }

        Alarm.Metric summed() {
            return new Alarm.Metric(namespace, metric, "Sum", Output.of(dimensions));
        }
    }

    private static Alarm.Metric front(LoadBalancerEndpoint front, String name) {
        return new Alarm.Metric("AWS/ApplicationELB", name, "Sum", dimensions(front));
    }

    /** As metrics name it: by the end of its ARN. */
    static Output<Map<String, String>> dimensions(LoadBalancerEndpoint front) {
        return front.arn().applyValue(arn -> Map.of("LoadBalancer", Checks.application(arn)));
    }

    /** The share that failed; none where there were none. */
    Alarm.Expression failedShare() {
        var metrics = new ArrayList<>(failed);
        metrics.addAll(all);
        return new Alarm.Expression(
                "IF(" + sum(failed.size(), all.size()) + " > 0, " + sum(0, failed.size()) + " / "
                        + sum(failed.size(), all.size()) + ", 0)",
                "Share of requests that failed",
                metrics);
    }

    /** How many there were: the first count, as it is. */
    Alarm.Metric count() {
        return all.get(0);
    }

    /** {@code m3 + m4}, none counted as none. */
    private static String sum(int from, int count) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            names.add("FILL(m" + (from + i) + ", 0)");
        }
        return count == 1 ? names.get(0) : "(" + String.join(" + ", names) + ")";
    }
}
