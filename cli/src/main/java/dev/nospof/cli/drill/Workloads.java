package dev.nospof.cli.drill;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What of a plan keeps pods running and can be watched in a cluster. */
public final class Workloads {
    private Workloads() {}

    /** As the drill names them: {@code Deployment shop/orders}. */
    public static List<String> ids(ResourceGraph graph) {
        return of(graph)
                .map(w -> w.object().kind() + " " + namespace(w) + "/" + w.name())
                .sorted()
                .toList();
    }

    /** Where they live. */
    public static SortedSet<String> namespaces(ResourceGraph graph) {
        var namespaces = new TreeSet<String>();
        of(graph).map(Workloads::namespace).forEach(namespaces::add);
        return namespaces;
    }

    private static Stream<Workload> of(ResourceGraph graph) {
        return KubernetesObjects.in(graph).workloads().stream().filter(w -> w.isDeployment() || w.isStatefulSet());
    }

    private static String namespace(Workload workload) {
        var stated = workload.object().namespace();
        return stated.isEmpty() ? "default" : stated;
    }
}
