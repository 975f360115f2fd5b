package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.scheduling.v1.PriorityClassArgs;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.kubernetes.parts.Named;
import dev.nospof.components.kubernetes.parts.Priority;
import dev.nospof.components.kubernetes.parts.Waived;
import dev.nospof.components.model.Capacity;
import dev.nospof.components.model.Timing;
import java.util.Optional;

/** A service's name and arguments: all that its children are made of. */
record Blueprint(String name, SelfHealingServiceArgs args) implements Named {
    /** The container that serves; metrics and customisation tell it from sidecars by this name. */
    static final String CONTAINER = "app";

    static Blueprint of(String name, SelfHealingServiceArgs args) {
        return new Blueprint(Names.check(name), args);
    }

    Timing timing() {
        return args.timing();
    }

    Capacity capacity() {
        return args.capacity();
    }

    @Override
    public String namespace() {
        return args.namespace();
    }

    @Override
    public Optional<String> existingPriorityClass() {
        return args.priorityClass();
    }

    @Override
    public Waived waived() {
        return args.waived();
    }

    PriorityClassArgs priority() {
        return Priority.of(priorityClass(), labels(), "Service " + args.namespace() + "/" + name);
    }

    AlertRule.Owner alertsOwner() {
        return new AlertRule.Owner(
                args.namespace(),
                name,
                args.profile().paging(),
                args.monitoring().runbooks());
    }

    /** HTTP/2 and plain HTTP are told apart by proxies by the port's name. */
    String portName() {
        return args.health().match(http -> "http", grpc -> "grpc");
    }

    /** Metrics have a port of their own only where they were given one. */
    String metricsPortName() {
        return args.metricsPort() == args.port() ? portName() : "metrics";
    }
}
