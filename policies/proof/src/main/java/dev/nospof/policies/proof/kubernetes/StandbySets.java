package dev.nospof.policies.proof.kubernetes;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.Workload;

/** StatefulSets of which one member works and the others stand by; they fail otherwise than replicas of a service do. */
public final class StandbySets {
    private StandbySets() {}

    /** Said by {@code nospof.dev/takeover-seconds}; without it, by a container that is told Patroni's scope. */
    public static boolean is(Workload workload) {
        if (!workload.isStatefulSet()) {
            return false;
        }
        var annotations = workload.object().at("metadata").value() instanceof Value.Fields metadata
                ? metadata.fields().get("annotations")
                : null;
        if (annotations instanceof Value.Fields all && all.fields().containsKey(Annotations.TAKEOVER_SECONDS)) {
            return true;
        }
        return workload.object().template().value() instanceof Value.Fields
                && mentions(workload.object().template().value(), "PATRONI_SCOPE");
    }

    private static boolean mentions(Value template, String variable) {
        if (template instanceof Value.Text text) {
            return text.text().equals(variable);
        }
        if (template instanceof Value.Items items) {
            return items.items().stream().anyMatch(item -> mentions(item, variable));
        }
        return template instanceof Value.Fields fields
                && fields.fields().values().stream().anyMatch(field -> mentions(field, variable));
    }
}
