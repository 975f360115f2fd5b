package dev.nospof.components.aws.cluster;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The alarms of a cluster, by what its control plane tells from Kubernetes 1.28 on
 * (https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html, "Basic metrics").
 */
final class Watched {
    /**
     * Three quarters of the 8 GiB at which etcd takes nothing more
     * (https://docs.aws.amazon.com/eks/latest/best-practices/control-plane.html).
     */
    private static final double NEARLY_FULL = 6.0 * 1024 * 1024 * 1024;

    private Watched() {}

    /** What heals by starting elsewhere does not. */
    static Alarm podsWithoutNode(Blueprint cluster, Output<String> name) {
        return new Alarm(
                metric("scheduler_pending_pods_UNSCHEDULABLE", "Sum", name),
                0,
                Duration.ofMinutes(1),
                10,
                10,
                true,
                "cluster-pods-without-node",
                "Pods have found no node in " + cluster.name()
                        + " for ten minutes: what is lost now does not come back.");
    }

    /** One answer in a hundred. */
    static Alarm errors(Blueprint cluster, Output<String> name) {
        return new Alarm(
                new Alarm.Expression(
                        "100 * m1 / m2",
                        "Requests that the API server failed, in percent",
                        List.of(
                                metric("apiserver_request_total_5XX", "Sum", name),
                                metric("apiserver_request_total", "Sum", name))),
                1,
                Duration.ofMinutes(1),
                5,
                10,
                true,
                "cluster-api-errors",
                "The API server of " + cluster.name()
                        + " fails requests: nothing heals, scales or rolls out for certain.");
    }

    /** A full store takes no change: no pod is moved. */
    static Alarm nearlyFull(Blueprint cluster, Output<String> name) {
        return new Alarm(
                metric("apiserver_storage_size_bytes", "Maximum", name),
                NEARLY_FULL,
                Duration.ofMinutes(5),
                3,
                3,
                false,
                "cluster-store-nearly-full",
                "The store of " + cluster.name() + " is nearly full; when it is, no object can be changed.");
    }

    private static Alarm.Metric metric(String metric, String statistic, Output<String> cluster) {
        return new Alarm.Metric("AWS/EKS", metric, statistic, cluster.applyValue(name -> Map.of("ClusterName", name)));
    }
}
