package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.scheduling.v1.PriorityClassArgs;

/**
 * The PriorityClass: when a zone is lost and room is short, what serves comes before what can wait.
 *
 * <p>One a service, so that two services never claim the same cluster-wide object.
 */
final class Priority {
    /** Far above 0, which pods without a class have, and far below 2,000,000,000, where the system's own begin. */
    static final int VALUE = 100_000;

    private Priority() {}

    static PriorityClassArgs of(Blueprint service) {
        return PriorityClassArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .name(service.priorityClass())
                        .labels(service.labels())
                        .build())
                .value(VALUE)
                .globalDefault(false)
                .preemptionPolicy("PreemptLowerPriority")
                .description("Service " + service.args().namespace() + "/" + service.name()
                        + ": placed before whatever has no priority of its own.")
                .build();
    }
}
