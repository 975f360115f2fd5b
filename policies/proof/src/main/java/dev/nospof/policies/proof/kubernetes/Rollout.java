package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.Optional;

/**
 * What a rollout of a version that never becomes ready leaves of the old one.
 *
 * @param unavailable old pods that it takes before it stops
 * @param runsThrough why it does not stop, as a clause; empty where it stops
 */
record Rollout(int unavailable, Optional<String> runsThrough) {

    static Rollout of(Workload workload, int replicas, boolean unprobed) {
        var strategy = workload.object().at("spec", workload.isDeployment() ? "strategy" : "updateStrategy");
        var type = strategy.at("type").text().orElse("RollingUpdate");
        if (type.equals("Recreate")) {
            return new Rollout(
                    replicas, Optional.of("strategy Recreate stops all old pods before the first new one runs"));
        }
        if (unprobed) {
            return new Rollout(
                    replicas,
                    Optional.of("without a readiness probe a version that cannot serve replaces every old pod"));
        }
        return new Rollout(unavailable(workload, strategy, replicas), Optional.empty());
    }

    /**
     * A Deployment takes 25 %, rounded down, unless it says otherwise, and one at least where nothing may be added; the other kinds replace one pod after the other
     * (https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment).
     */
    private static int unavailable(Workload workload, Field strategy, int replicas) {
        if (!workload.isDeployment()) {
            return Math.min(1, replicas);
        }
        var most = pods(strategy.at("rollingUpdate", "maxUnavailable"), replicas, false);
        var extra = pods(strategy.at("rollingUpdate", "maxSurge"), replicas, true);
        return Math.min(replicas, most == 0 && extra == 0 ? 1 : most);
    }

    private static int pods(Field bound, int replicas, boolean roundUp) {
        if (bound.isPresent() && !bound.hidden() && !(bound.value() instanceof Value.Text)) {
            return bound.integer().orElse(0);
        }
        var text = bound.text().orElse("25%");
        if (!text.matches("\\d{1,3}%")) {
            throw WrongKind.at(bound, "a whole number or a percentage");
        }
        int percent = Integer.parseInt(text.substring(0, text.length() - 1));
        return (replicas * percent + (roundUp ? 99 : 0)) / 100;
    }
}
