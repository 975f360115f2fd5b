package dev.nospof.components.aws.loadbalancer;

import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs;
import com.pulumi.aws.lb.inputs.TargetGroupTargetGroupHealthArgs;
import com.pulumi.aws.lb.inputs.TargetGroupTargetGroupHealthDnsFailoverArgs;
import com.pulumi.aws.lb.inputs.TargetGroupTargetGroupHealthUnhealthyStateRoutingArgs;
import com.pulumi.aws.lb.inputs.TargetGroupTargetHealthStateArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Durations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who stands behind the load balancer: how they are asked, how they are left, and what happens when few are well. */
final class Targets {
    private Targets() {}

    static TargetGroupArgs of(Blueprint front, Output<String> vpc) {
        var args = front.args();
        var targets = TargetGroupArgs.builder()
                .vpcId(vpc)
                .targetType(type(front))
                .port(args.targetPort())
                .protocol(front.forRequests() ? "HTTP" : "TCP")
                .deregistrationDelay(args.timing().deregistrationSeconds())
                .loadBalancingCrossZoneEnabled(String.valueOf(args.acrossZones()))
                .healthCheck(health(front))
                .targetGroupHealth(whenFewAreWell())
                .tags(meaning(front));
        if (front.forRequests()) {
            targets.protocolVersion("HTTP1")
                    .slowStart(Durations.secondsUp(args.warmUp()))
                    .loadBalancingAlgorithmType(args.balancing().algorithm())
                    .loadBalancingAnomalyMitigation(args.balancing().mitigation());
        } else {
            targets.connectionTermination(true).targetHealthStates(patience());
        }
        return targets.build();
    }

    /** The same question as the readiness probe's, and the same answers: what the kubelet takes for ready, AWS takes for healthy. */
    private static TargetGroupHealthCheckArgs health(Blueprint front) {
        var probe = front.health();
        var check = TargetGroupHealthCheckArgs.builder()
                .enabled(true)
                .port("traffic-port")
                .interval(probe.periodSeconds())
                .timeout(probe.timeoutSeconds())
                .unhealthyThreshold(probe.failureThreshold())
                .healthyThreshold(2);
        front.args()
                .healthPath()
                .ifPresentOrElse(
                        path -> check.protocol("HTTP").path(path).matcher("200-399"), () -> check.protocol("TCP"));
        return check.build();
    }

    /**
     * A zone without any healthy target is left out of DNS; only when no target anywhere is healthy do all get requests, since one of them may be well after all.
     */
    private static TargetGroupTargetGroupHealthArgs whenFewAreWell() {
        return TargetGroupTargetGroupHealthArgs.builder()
                .dnsFailover(TargetGroupTargetGroupHealthDnsFailoverArgs.builder()
                        .minimumHealthyTargetsCount("1")
                        .minimumHealthyTargetsPercentage("off")
                        .build())
                .unhealthyStateRouting(TargetGroupTargetGroupHealthUnhealthyStateRoutingArgs.builder()
                        .minimumHealthyTargetsCount(1)
                        .minimumHealthyTargetsPercentage("off")
                        .build())
                .build();
    }

    /**
     * Connections to a target that fails its checks are left alone: without that no zone can be shifted away from
     * (https://docs.aws.amazon.com/r53recovery/latest/dg/arc-zonal-shift.resource-types.network-load-balancers.html).
     */
    private static List<TargetGroupTargetHealthStateArgs> patience() {
        return List.of(TargetGroupTargetHealthStateArgs.builder()
                .enableUnhealthyConnectionTermination(false)
                .unhealthyDrainingInterval(0)
                .build());
    }

    /** What the group's properties do not say, for rules. */
    private static Map<String, String> meaning(Blueprint front) {
        var tags = new TreeMap<String, String>(front.tags(RedundantLoadBalancer.TARGETS));
        if (front.forRequests()) {
            tags.put(
                    Annotations.KEEP_ALIVE_SECONDS,
                    String.valueOf(Durations.secondsUp(front.args().keepAlive())));
        }
        return tags;
    }

    /** For the controller that puts a service's pods in the target group. */
    static Map<String, Object> binding(
            Blueprint front, Output<String> targetGroup, Output<String> securityGroup, String service, int port) {
        var from = sorted("securityGroup", sorted("groupID", securityGroup));
        var ports = new TreeMap<String, Object>(
                Map.of("protocol", "TCP", "port", front.args().targetPort()));
        return new TreeMap<>(Map.of(
                "targetGroupARN",
                targetGroup,
                "targetType",
                type(front),
                "serviceRef",
                new TreeMap<String, Object>(Map.of("name", service, "port", port)),
                "networking",
                sorted(
                        "ingress",
                        List.of(new TreeMap<String, Object>(Map.of("from", List.of(from), "ports", List.of(ports)))))));
    }

    private static Map<String, Object> sorted(String key, Object value) {
        return new TreeMap<>(Map.of(key, value));
    }

    private static String type(Blueprint front) {
        return front.args().instances() ? "instance" : "ip";
    }
}
