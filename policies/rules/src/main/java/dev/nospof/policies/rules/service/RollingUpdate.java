package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.Amount;
import dev.nospof.policies.graph.kubernetes.Workload;

/**
 * How a Deployment replaces its pods, with the API server's defaults: 25 % more at a time, 25 % fewer.
 *
 * @param surge how many more there may be
 * @param unavailable how many fewer there may be
 */
record RollingUpdate(Amount surge, Amount unavailable) {
    private static final Amount QUARTER = new Amount(25, true);

    static RollingUpdate of(Workload workload) {
        if (!workload.isDeployment()
                || workload.object()
                        .at("spec", "strategy", "type")
                        .text()
                        .orElse("")
                        .equals("Recreate")) {
            return new RollingUpdate(new Amount(0, false), new Amount(1, false));
        }
        var update = workload.object().at("spec", "strategy", "rollingUpdate");
        return new RollingUpdate(amount(update.at("maxSurge")), amount(update.at("maxUnavailable")));
    }

    private static Amount amount(Field field) {
        return field.isPresent() ? Amount.of(field) : QUARTER;
    }

    /** Pods above so many replicas, at most. */
    int surge(int replicas) {
        return surge.up(replicas);
    }

    /** Pods below so many replicas, at most. Where both bounds round to none, the controller takes one away. */
    int unavailable(int replicas) {
        var missing = unavailable.down(replicas);
        return missing == 0 && surge(replicas) == 0 ? 1 : missing;
    }
}
