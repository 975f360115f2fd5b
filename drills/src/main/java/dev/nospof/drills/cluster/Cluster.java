package dev.nospof.drills.cluster;

import dev.nospof.drills.DrillProblem;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A running cluster, and the namespaces of it that a drill is about. Reads whole lists, because what a watch has missed is what a drill is
 * about.
 */
public final class Cluster implements AutoCloseable {
    /** The label that a namespace must carry before anything in it is broken. */
    public static final String MARK = "nospof.dev/drills";

    /** The value of {@link #MARK}. */
    public static final String ALLOWED = "allowed";

    private static final String ZONE = "topology.kubernetes.io/zone";

    private final KubernetesClient client;
    private final SortedSet<String> namespaces;

    private Cluster(KubernetesClient client, SortedSet<String> namespaces) {
        this.client = client;
        this.namespaces = namespaces;
    }

    /**
     * The cluster of this kubeconfig, or of the user's own where none is named.
     *
     * @throws DrillProblem if it can not be read
     */
    public static Cluster at(Optional<Path> kubeconfig, SortedSet<String> namespaces) {
        var config = kubeconfig.map(Cluster::configOf).orElseGet(() -> Config.autoConfigure(null));
        var patient = new ConfigBuilder(config)
                .withConnectionTimeout(5_000)
                .withRequestTimeout(10_000)
                .withRequestRetryBackoffLimit(3)
                .build();
        return new Cluster(open(patient), new TreeSet<>(namespaces));
    }

    /** The client takes a key whose file does not name its kind for RSA; elliptic curves are the other kind in use. */
    private static KubernetesClient open(Config config) {
        try {
            return new KubernetesClientBuilder().withConfig(config).build();
        } catch (KubernetesClientException unreadableKey) {
            var curved = new ConfigBuilder(config).withClientKeyAlgo("EC").build();
            return new KubernetesClientBuilder().withConfig(curved).build();
        }
    }

    private static Config configOf(Path file) {
        try {
            return Config.fromKubeconfig(file.toFile());
        } catch (RuntimeException unreadable) {
            throw DrillProblem.unreadableKubeconfig(file, unreadable);
        }
    }

    /** Where its API server is. */
    public String address() {
        return client.getMasterUrl().toString();
    }

    public SortedSet<String> namespaces() {
        return new TreeSet<>(namespaces);
    }

    /** For faults; what they change they must be able to change back. */
    public KubernetesClient client() {
        return client;
    }

    /** The drilled namespaces that nobody has marked for drills. */
    public List<String> unmarked() {
        return namespaces.stream()
                .filter(name -> {
                    var namespace = ask(() -> client.namespaces().withName(name).get());
                    return namespace == null
                            || !ALLOWED.equals(
                                    labels(namespace.getMetadata().getLabels()).get(MARK));
                })
                .toList();
    }

    /**
     * What runs now.
     *
     * @throws DrillProblem if the API server does not answer
     */
    public Snapshot now() {
        return ask(() -> {
            var workloads = new ArrayList<Workload>();
            var replicas = new ArrayList<Replica>();
            var blocked = new ArrayList<String>();
            for (var namespace : namespaces) {
                client.apps().deployments().inNamespace(namespace).list().getItems().stream()
                        .map(Cluster::workload)
                        .forEach(workloads::add);
                client.apps().statefulSets().inNamespace(namespace).list().getItems().stream()
                        .map(Cluster::workload)
                        .forEach(workloads::add);
                client.pods().inNamespace(namespace).list().getItems().stream()
                        .map(Cluster::replica)
                        .forEach(replicas::add);
                client.policy().v1().podDisruptionBudget().inNamespace(namespace).list().getItems().stream()
                        .filter(budget -> budget.getStatus() != null
                                && budget.getStatus().getExpectedPods() > 0
                                && budget.getStatus().getDisruptionsAllowed() < 1)
                        .forEach(budget -> blocked.add(
                                namespace + "/" + budget.getMetadata().getName()));
            }
            workloads.sort(Comparator.comparing(Workload::id));
            replicas.sort(Comparator.comparing(Replica::namespace).thenComparing(Replica::name));
            return new Snapshot(workloads, replicas, machines(), blocked);
        });
    }

    /** Where visitors come in: the address of the first Service of type LoadBalancer that has one. */
    public Optional<URI> entry() {
        return ask(() -> namespaces.stream()
                .flatMap(namespace -> client.services().inNamespace(namespace).list().getItems().stream())
                .filter(service -> "LoadBalancer".equals(service.getSpec().getType()))
                .flatMap(service -> address(service).stream())
                .findFirst());
    }

    private static Optional<URI> address(Service service) {
        var status = service.getStatus() == null ? null : service.getStatus().getLoadBalancer();
        if (status == null || status.getIngress() == null || status.getIngress().isEmpty()) {
            return Optional.empty();
        }
        var ingress = status.getIngress().get(0);
        var host = ingress.getIp() == null ? ingress.getHostname() : ingress.getIp();
        return Optional.of(URI.create(
                "http://" + host + ":" + service.getSpec().getPorts().get(0).getPort()));
    }

    private List<Machine> machines() {
        return client.nodes().list().getItems().stream()
                .map(Cluster::machine)
                .sorted(Comparator.comparing(Machine::name))
                .toList();
    }

    private <T> T ask(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (KubernetesClientException silent) {
            throw DrillProblem.noAnswer(address(), silent);
        }
    }

    private static Workload workload(Deployment d) {
        var status = d.getStatus();
        int wanted = wanted(d.getSpec().getReplicas());
        boolean seen = status != null
                && status.getObservedGeneration() != null
                && status.getObservedGeneration() >= d.getMetadata().getGeneration();
        boolean rolledOut = seen
                && number(status.getUpdatedReplicas()) >= wanted
                && number(status.getReplicas()) == number(status.getUpdatedReplicas());
        return new Workload(
                "Deployment",
                d.getMetadata().getNamespace(),
                d.getMetadata().getName(),
                wanted,
                selector(d.getSpec().getSelector()),
                rolledOut);
    }

    private static Workload workload(StatefulSet s) {
        var status = s.getStatus();
        int wanted = wanted(s.getSpec().getReplicas());
        boolean rolledOut = status != null
                && status.getObservedGeneration() != null
                && status.getObservedGeneration() >= s.getMetadata().getGeneration()
                && Optional.ofNullable(status.getUpdateRevision())
                        .equals(Optional.ofNullable(status.getCurrentRevision()));
        return new Workload(
                "StatefulSet",
                s.getMetadata().getNamespace(),
                s.getMetadata().getName(),
                wanted,
                selector(s.getSpec().getSelector()),
                rolledOut);
    }

    private static Replica replica(Pod pod) {
        var spec = pod.getSpec();
        boolean ready = pod.getStatus() != null
                && pod.getStatus().getConditions() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(c ->
                                c.getType().equals("Ready") && c.getStatus().equals("True"));
        return new Replica(
                pod.getMetadata().getNamespace(),
                pod.getMetadata().getName(),
                pod.getMetadata().getUid(),
                Optional.ofNullable(spec.getNodeName()).orElse(""),
                ready,
                pod.getMetadata().getDeletionTimestamp() != null,
                labels(pod.getMetadata().getLabels()),
                spec.getContainers().stream().map(c -> c.getName()).toList(),
                restarts(pod));
    }

    private static int restarts(Pod pod) {
        return pod.getStatus() == null || pod.getStatus().getContainerStatuses() == null
                ? 0
                : pod.getStatus().getContainerStatuses().stream()
                        .mapToInt(c -> number(c.getRestartCount()))
                        .sum();
    }

    private static Machine machine(Node node) {
        boolean ready = node.getStatus().getConditions().stream()
                .anyMatch(c -> c.getType().equals("Ready") && c.getStatus().equals("True"));
        return new Machine(
                node.getMetadata().getName(),
                labels(node.getMetadata().getLabels()).getOrDefault(ZONE, ""),
                ready,
                Boolean.TRUE.equals(node.getSpec().getUnschedulable()));
    }

    private static Map<String, String> selector(LabelSelector selector) {
        return selector == null ? Map.of() : labels(selector.getMatchLabels());
    }

    private static Map<String, String> labels(Map<String, String> labels) {
        return labels == null ? Map.of() : labels;
    }

    private static int wanted(Integer replicas) {
        return replicas == null ? 1 : replicas;
    }

    private static int number(Integer count) {
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        client.close();
    }
}
