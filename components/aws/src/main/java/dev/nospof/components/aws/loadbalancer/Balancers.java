package dev.nospof.components.aws.loadbalancer;

import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.inputs.LoadBalancerAccessLogsArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Annotations;
import java.util.List;

/** The load balancer itself: a node in the zone of each subnet. */
final class Balancers {
    private Balancers() {}

    static LoadBalancerArgs of(Blueprint front, Output<String> securityGroup) {
        var args = front.args();
        var balancer = LoadBalancerArgs.builder()
                .loadBalancerType(front.forRequests() ? "application" : "network")
                .internal(args.internal())
                .ipAddressType("ipv4")
                .subnets(front.subnets().all())
                .securityGroups(securityGroup.applyValue(List::of))
                // So that a person, or AWS, can take all traffic out of a zone that is ill but not dead.
                .enableZonalShift(true)
                .enableDeletionProtection(args.choices().profile().protectsState())
                .tags(front.tags(RedundantLoadBalancer.BALANCER, Annotations.NAME, front.name()));
        if (front.forRequests()) {
            forRequests(front, balancer);
        } else {
            balancer.enableCrossZoneLoadBalancing(args.acrossZones())
                    .dnsRecordClientRoutingPolicy("any_availability_zone");
        }
        args.accessLogs()
                .ifPresent(bucket -> balancer.accessLogs(LoadBalancerAccessLogsArgs.builder()
                        .bucket(bucket)
                        .prefix(front.name())
                        .enabled(true)
                        .build()));
        return balancer.build();
    }

    private static void forRequests(Blueprint front, LoadBalancerArgs.Builder balancer) {
        balancer.idleTimeout(front.idleSeconds())
                .enableHttp2(true)
                .dropInvalidHeaderFields(true)
                .desyncMitigationMode("defensive");
        if (front.args().wall().stands()) {
            // Else the loss of the firewall's service would be the loss of this one.
            balancer.enableWafFailOpen(true);
        }
    }
}
