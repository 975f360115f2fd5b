package dev.nospof.policies.rules.service;

import static java.util.stream.Collectors.joining;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.PodTemplate;
import java.util.List;

/** Which containers of a pod answer requests. */
final class Serving {
    private Serving() {}

    /** Those that declare a port; where none does, all of them, since a port need not be declared to be served. */
    static List<Container> containers(PodTemplate pods) {
        var all = pods.containers();
        var withPorts = all.stream()
                .filter(container -> !container.field().at("ports").items().isEmpty())
                .toList();
        return withPorts.isEmpty() ? all : withPorts;
    }

    /** {@code container app} or {@code containers app, proxy} */
    static String named(List<Container> containers) {
        return (containers.size() == 1 ? "container " : "containers ")
                + containers.stream().map(Container::name).collect(joining(", "));
    }
}
