package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.RecoveryTimes;
import dev.nospof.policies.proof.recovery.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A load balancer before a workload that keeps traffic in its zone: whoever enters by a zone is answered by that zone's pods alone.
 *
 * <p>Where a node reaches the targets of all zones there is nothing to tell: one that falls silent is left out, and the others answer in its stead.
 *
 * @param until how those who enter by a zone without a pod are answered again
 */
record Entrance(Recovery until) {
    /** The worst of those that lead to the workload; empty where all of them reach every zone. */
    static Optional<Entrance> before(List<TargetGroup> groups, RecoveryTimes times) {
        return groups.stream()
                .filter(group -> !group.crossesZones())
                .map(group -> leftOut(group, times))
                .reduce(Recovery::longer)
                .map(Entrance::new);
    }

    /** Its health check fails, and then DNS leaves the zone out, unless that is switched off. */
    private static Recovery leftOut(TargetGroup group, RecoveryTimes times) {
        var failover = group.resource().at("targetGroupHealth", "dnsFailover");
        if (isOff(failover.at("minimumHealthyTargetsCount")) && isOff(failover.at("minimumHealthyTargetsPercentage"))) {
            return new Recovery.Waits(
                    "the zone has a pod again", "DNS does not leave a zone without healthy targets out (dnsFailover)");
        }
        var steps = new ArrayList<Step>();
        group.health()
                .ifPresent(check -> steps.add(new Step(
                        "target left out", check.noticed(), "interval × unhealthyThreshold + timeout of healthCheck")));
        steps.add(times.step(Failover.LOAD_BALANCER_DNS));
        return new Recovery.ByItself(steps);
    }

    /** AWS leaves a zone out without any healthy target where nobody says otherwise. */
    private static boolean isOff(Field minimum) {
        return Value.of("off").equals(minimum.value());
    }

    /** What is missing when this zone has lost its last pod, as a clause. */
    String without(String zone) {
        return "who enters by " + zone + " is not answered: the load balancer keeps traffic in its zone ("
                + until.inWords() + ")";
    }
}
