package dev.nospof.components.aws;

import com.pulumi.core.Output;
import java.time.Duration;
import java.util.List;

/**
 * A load balancer, as those see it who stand behind it. Made by {@link dev.nospof.components.aws.loadbalancer.RedundantLoadBalancer}; every component whose instances it
 * sends to takes this.
 */
public interface Balancer {
    /** What instances or pods are put in. */
    Output<String> targetGroupArn();

    /** Who may reach the targets: let it in, and nobody else. */
    Output<String> securityGroupId();

    /** Where the targets listen. */
    int targetPort();

    /** How long a target that leaves still gets requests: the {@code drainTime} of the service behind it. */
    Duration drainTime();

    /** How long a target that leaves may take for what it has. */
    Duration longestRequest();

    /** The names of its alarms: what a rollout of the targets looks at, and goes back when one fires. */
    List<Output<String>> alarmNames();
}
