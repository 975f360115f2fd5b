package dev.nospof.components.aws;

import com.pulumi.core.Output;
import java.util.List;

/**
 * Where a load balancer is reached: what a DNS record, another stack or an alarm needs.
 *
 * @param hostName its own name, which an alias record leads to
 * @param hostedZone of that name: {@code zoneId} of an alias
 * @param ports that it listens on; the first is the one for users
 * @param zones its failure domains: it has a node in each
 */
public record LoadBalancerEndpoint(
        Output<String> hostName, Output<String> hostedZone, Output<String> arn, List<Integer> ports, List<Zone> zones) {
    public LoadBalancerEndpoint {
        ports = List.copyOf(ports);
        zones = List.copyOf(zones);
    }
}
