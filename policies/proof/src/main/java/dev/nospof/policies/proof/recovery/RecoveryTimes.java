package dev.nospof.policies.proof.recovery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the platform's own mechanisms take, where the plan does not say. All are the longest ordinary time, not the mean.
 *
 * @param nodeNoticed from a node's silence to the taint that evicts its pods and takes them out of every Service. 50 s: kube-controller-manager's
 *     {@code --node-monitor-grace-period} since Kubernetes 1.32; 40 s before
 *     (https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/)
 * @param restart from a container's end to its next start. 1 s: the kubelet relists its containers every second, and the first restart is
 *     not delayed; each further one is, by 10 s doubling up to 5 min
 *     (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy)
 * @param start from scheduling to the first good answer where neither {@code nospof.dev/boot-seconds} nor a startup probe says it. 30 s: an assumption,
 *     no source; it shows in every sum that uses it
 * @param volumeDetached until a volume is taken from a node that is gone. 6 min: the attach/detach controller's force-detach timeout
 *     (https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/#storage-force-detach-on-timeout)
 * @param failovers measured times of redundant things, where they are known; else {@link Failover}'s own
 */
public record RecoveryTimes(
        Duration nodeNoticed,
        Duration restart,
        Duration start,
        Duration volumeDetached,
        Map<Failover, Duration> failovers) {
    /** Kubernetes 1.32 or newer, with the controllers' own defaults. */
    public static final RecoveryTimes KUBERNETES = new RecoveryTimes(
            Duration.ofSeconds(50), Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(6), Map.of());

    /** As above, with the node monitor's grace period of Kubernetes 1.31 and older. */
    public static final RecoveryTimes KUBERNETES_BEFORE_1_32 = KUBERNETES.withNodeNoticed(Duration.ofSeconds(40));

    public RecoveryTimes {
        check("nodeNoticed", nodeNoticed);
        check("restart", restart);
        check("start", start);
        check("volumeDetached", volumeDetached);
        failovers.forEach((failover, time) -> check(failover.what(), time));
        failovers = Map.copyOf(failovers);
    }

    public RecoveryTimes with(Failover failover, Duration time) {
        var changed = new HashMap<>(failovers);
        changed.put(failover, time);
        return new RecoveryTimes(nodeNoticed, restart, start, volumeDetached, changed);
    }

    /** The step that this failover takes. */
    public Step step(Failover failover) {
        var measured = failovers.get(failover);
        return measured == null
                ? new Step(failover.what(), failover.time(), failover.source() + ", " + failover.collected())
                : new Step(failover.what(), measured, "RecoveryTimes." + failover);
    }

    public RecoveryTimes withNodeNoticed(Duration time) {
        return new RecoveryTimes(time, restart, start, volumeDetached, failovers);
    }

    public RecoveryTimes withRestart(Duration time) {
        return new RecoveryTimes(nodeNoticed, time, start, volumeDetached, failovers);
    }

    public RecoveryTimes withStart(Duration time) {
        return new RecoveryTimes(nodeNoticed, restart, time, volumeDetached, failovers);
    }

    public RecoveryTimes withVolumeDetached(Duration time) {
        return new RecoveryTimes(nodeNoticed, restart, start, time, failovers);
    }

    private static void check(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("RecoveryTimes." + name + " is " + time
                    + ". Recovery times are added up, and nothing heals before it broke. Give a time of zero or more.");
        }
    }
}
