package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.scheduling.v1.PriorityClassArgs;
import java.util.Map;

/**
 * The PriorityClass: when a zone is lost and room is short, what serves comes before what can wait.
 *
 * <p>One a service, so that two services never claim the same cluster-wide object.
 */
public final class Priority {
    /** Far above 0, which pods without a class have, and far below 2,000,000,000, where the system's own begin. */
    public static final int VALUE = 100_000;

    private Priority() {}

    /**
     * A class.
     *
     * @param name cluster-wide
     * @param whose as a description says it: {@code Service shop/orders}
     */
    public static PriorityClassArgs of(String name, Map<String, String> labels, String whose) {
        return PriorityClassArgs.builder()
                .metadata(ObjectMetaArgs.builder().name(name).labels(labels).build())
                .value(VALUE)
                .globalDefault(false)
                .preemptionPolicy("PreemptLowerPriority")
                .description(whose + ": placed before whatever has no priority of its own.")
                .build();
    }
}
