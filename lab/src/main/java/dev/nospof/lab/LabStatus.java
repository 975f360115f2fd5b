package dev.nospof.lab;

import dev.nospof.lab.cluster.Cluster;
import dev.nospof.lab.cluster.NodeProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a lab is, at one moment.
 *
 * @param name the lab's
 * @param kubeconfig where its kubeconfig lies
 * @param missingControlPlane programs of the control plane that do not run
 * @param nodes by zone
 * @param dnsReplicas how many replicas of the cluster DNS are ready
 * @param metricsServed whether the metrics API answers
 * @param entrances where Services of type LoadBalancer are reached
 */
public record LabStatus(
        String name,
        Path kubeconfig,
        List<String> missingControlPlane,
        List<NodeStatus> nodes,
        int dnsReplicas,
        boolean metricsServed,
        List<Entrance> entrances) {
    public LabStatus {
        entrances = List.copyOf(entrances);
        missingControlPlane = List.copyOf(missingControlPlane);
        nodes = List.copyOf(nodes);
    }

    /**
     * How one node is.
     *
     * @param name as Kubernetes knows it
     * @param zone the zone it stands in
     * @param address its address
     * @param state what the machine does
     * @param ready what Kubernetes thinks of it: {@code True}, {@code False}, {@code Unknown}; empty if it cannot be asked
     * @param missing its programs that do not run
     */
    public record NodeStatus(
            String name, String zone, String address, LabNode.State state, String ready, List<NodeProgram> missing) {
        public NodeStatus {
            missing = List.copyOf(missing);
        }
    }

    static LabStatus of(String name, Cluster cluster, List<LabNode> nodes, List<Entrance> entrances) {
        var ready = rows(
                cluster.ask(
                        "get",
                        "nodes",
                        "--output=jsonpath={range .items[*]}{.metadata.name} {.status.conditions[?(@.type==\"Ready\")].status}{\"\\n\"}{end}"));
        var replicas = cluster.ask(
                "--namespace=kube-system", "get", "deployment", "coredns", "--output=jsonpath={.status.readyReplicas}");
        var metrics = cluster.ask("get", "--raw=/apis/metrics.k8s.io/v1beta1/nodes", "--request-timeout=5s");
        return new LabStatus(
                name,
                cluster.plan().kubeconfig(),
                cluster.missingControlPlane(),
                nodes.stream()
                        .map(node -> new NodeStatus(
                                node.name(),
                                node.zone(),
                                node.address(),
                                node.state(),
                                ready.getOrDefault(node.name(), ""),
                                Arrays.stream(NodeProgram.values())
                                        .filter(program -> !node.isRunning(program))
                                        .toList()))
                        .toList(),
                replicas.isBlank() ? 0 : Integer.parseInt(replicas.strip()),
                metrics.contains("\"usage\""),
                entrances);
    }

    private static Map<String, String> rows(String text) {
        return text.lines()
                .map(line -> line.split(" ", -1))
                .filter(row -> row.length == 2)
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /** Whether everything that was started runs, and no node is failed. */
    public boolean isWhole() {
        return missingControlPlane.isEmpty()
                && nodes.stream()
                        .allMatch(node -> node.state() == LabNode.State.ON
                                && node.missing().isEmpty());
    }

    /** As a person wants to read it; the same status is the same text. */
    public String text() {
        var text = new StringBuilder("lab ")
                .append(name)
                .append(" · control plane ")
                .append(missingControlPlane.isEmpty() ? "on" : "without " + String.join(", ", missingControlPlane))
                .append(" · cluster DNS ")
                .append(dnsReplicas)
                .append(" ready · metrics API ")
                .append(metricsServed ? "answers" : "does not answer yet")
                .append("\n\n");
        text.append(String.format("%-12s%-12s%-15s%-14s%s%n", "node", "zone", "address", "machine", "Kubernetes"));
        for (var node : nodes) {
            text.append(String.format(
                    "%-12s%-12s%-15s%-14s%s%s%n",
                    node.name(),
                    node.zone(),
                    node.address(),
                    node.state().name().toLowerCase(java.util.Locale.ROOT),
                    node.ready().equals("True") ? "Ready" : node.ready().isEmpty() ? "not known" : "NotReady",
                    node.state() == LabNode.State.OFF || node.missing().isEmpty()
                            ? ""
                            : "  without " + node.missing()));
        }
        for (var entrance : entrances) {
            text.append(String.format(
                    "%n%-24s%s, ports %s, by %s%n",
                    entrance.name(),
                    entrance.address(),
                    entrance.ports(),
                    entrance.nodes().isEmpty() ? "no node" : String.join(", ", entrance.nodes())));
        }
        return text.append("\nexport KUBECONFIG=")
                .append(kubeconfig)
                .append('\n')
                .toString();
    }
}
