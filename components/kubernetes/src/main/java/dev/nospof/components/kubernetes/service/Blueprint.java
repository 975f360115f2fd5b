package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.scheduling.v1.PriorityClassArgs;
import dev.nospof.components.kubernetes.Labels;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.kubernetes.parts.Priority;
import dev.nospof.components.model.Capacity;
import dev.nospof.components.model.Timing;
import java.util.Map;
import java.util.TreeMap;

/** A service's name and arguments: all that its children are made of. */
record Blueprint(String name, SelfHealingServiceArgs args) {
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

    /** What tells this service's pods from all others of the namespace. Never more: a Deployment's selector cannot change. */
    Map<String, String> selector() {
        return Map.of(Labels.NAME, name);
    }

    LabelSelectorArgs labelSelector() {
        return LabelSelectorArgs.builder().matchLabels(selector()).build();
    }

    Map<String, String> labels() {
        var labels = new TreeMap<>(selector());
        labels.put(Labels.MANAGED_BY, "nospof");
        return labels;
    }

    /** Every child bears the service's own name: it is what by-name dependencies, dashboards and people look for. */
    ObjectMetaArgs.Builder metadata() {
        return ObjectMetaArgs.builder().name(name).namespace(args.namespace()).labels(labels());
    }

    /** Cluster-wide, so the namespace is part of it; a point, which neither part can contain, keeps the two apart. */
    String priorityClass() {
        return args.priorityClass().orElse("nospof." + args.namespace() + "." + name);
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
