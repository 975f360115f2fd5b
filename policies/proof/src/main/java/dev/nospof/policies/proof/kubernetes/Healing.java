package dev.nospof.policies.proof.kubernetes;

import static java.util.Comparator.naturalOrder;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.PodTemplate;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.RecoveryTimes;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the pods of one workload come back.
 *
 * @param container after a container fails: the worse of a crash and a hang
 * @param moved after the node of a pod is gone, if a place for it is left
 * @param stuckOnNode why no replacement is made elsewhere while the node is away, whatever room there is
 * @param stuckInZone the same for a zone
 */
record Healing(
        Recovery container,
        Recovery moved,
        Optional<Recovery.Waits> stuckOnNode,
        Optional<Recovery.Waits> stuckInZone) {
    private static final Duration AFTER_THE_HOOK = Duration.ofSeconds(2);
    private static final List<String> TAINTS =
            List.of("node.kubernetes.io/unreachable", "node.kubernetes.io/not-ready");

    static Healing of(Workload workload, Pins pins, int zones, Volumes volumes, RecoveryTimes times) {
        return new Healing(
                container(workload, times),
                moved(workload, volumes, times),
                stuckOnNode(workload, pins, zones),
                stuckInZone(workload, pins, zones, volumes));
    }

    private static Recovery container(Workload workload, RecoveryTimes times) {
        var containers = workload.pods().containers();
        if (containers.stream().anyMatch(c -> !c.liveness().isPresent())) {
            return new Recovery.Waits("a person restarts it", "no liveness probe notices a container that hangs");
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                "hang noticed",
                longest(containers.stream().map(c -> c.liveness().timeToFail()).toList()),
                "periodSeconds × failureThreshold + timeoutSeconds of the liveness probe"));
        steps.add(new Step("stop", grace(workload.pods()), "terminationGracePeriodSeconds"));
        steps.add(new Step("restart", times.restart(), "RecoveryTimes.restart"));
        steps.addAll(StartUp.of(workload, times));
        return new Recovery.ByItself(steps);
    }

    /**
     * A liveness probe may have a grace period of its own, which then counts. It is often shorter than the stop hook: then the kubelet ends the hook and
     * still gives the container 2 s (minimumGracePeriodInSeconds in kubernetes/pkg/kubelet/kuberuntime).
     */
    private static Duration grace(PodTemplate pods) {
        return longest(pods.containers().stream()
                .map(Container::liveness)
                .map(probe -> probe.field().at("terminationGracePeriodSeconds").integer())
                .map(own -> own.isPresent()
                        ? Duration.ofSeconds(own.getAsInt()).plus(AFTER_THE_HOOK)
                        : pods.terminationGrace())
                .toList());
    }

    private static Recovery moved(Workload workload, Volumes volumes, RecoveryTimes times) {
        var toleration =
                longest(TAINTS.stream().map(workload.pods()::toleration).toList());
        if (toleration.equals(PodTemplate.FOREVER)) {
            return new Recovery.Waits(
                    "the node is back", "its pods tolerate a lost node for ever and are never replaced");
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step("node noticed", times.nodeNoticed(), "kube-controller-manager --node-monitor-grace-period"));
        steps.add(new Step("eviction", toleration, "tolerationSeconds of node.kubernetes.io/unreachable"));
        if (volumes.shared().isPresent()) {
            steps.add(new Step(
                    "volume detached", times.volumeDetached(), "attach/detach controller's force-detach timeout"));
        }
        steps.addAll(StartUp.of(workload, times));
        return new Recovery.ByItself(steps);
    }

    private static Optional<Recovery.Waits> stuckOnNode(Workload workload, Pins pins, int zones) {
        if (pins.toOneNode()) {
            return waits("the node is back", "its pods are pinned to that node");
        }
        if (workload.object().kind().equals("DaemonSet")) {
            return waits("the node is back or replaced", "a DaemonSet has one pod per node");
        }
        if (workload.isStatefulSet()) {
            return waits(
                    "the node is back or its Node object is deleted",
                    "a StatefulSet replaces no member whose node may still run it");
        }
        return zones == 1
                ? waits("the node is back", "no other node of the only zone it may be in is certain")
                : Optional.empty();
    }

    private static Optional<Recovery.Waits> stuckInZone(Workload workload, Pins pins, int zones, Volumes volumes) {
        if (volumes.shared().isPresent() || volumes.own()) {
            return waits("the zone is back", "its volume is in that zone and follows no pod");
        }
        if (pins.toOneNode() || zones == 1) {
            return waits("the zone is back", "its pods may be in no other zone");
        }
        return stuckOnNode(workload, pins, zones);
    }

    private static Optional<Recovery.Waits> waits(String until, String because) {
        return Optional.of(new Recovery.Waits(until, because));
    }

    private static Duration longest(List<Duration> times) {
        return times.stream().max(naturalOrder()).orElse(Duration.ZERO);
    }
}
