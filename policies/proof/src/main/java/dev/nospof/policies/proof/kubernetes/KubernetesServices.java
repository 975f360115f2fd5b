package dev.nospof.policies.proof.kubernetes;

import static java.util.stream.Collectors.groupingBy;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.kubernetes.KubernetesService.Shape;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.RecoveryTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The services of a plan: its Deployments and StatefulSets, and the DaemonSets that a Service leads to. In the order of their names.
 *
 * <p>Jobs and CronJobs are not services: their work waits.
 */
public final class KubernetesServices {
    private final KubernetesObjects objects;
    private final List<LabelledPods> labelled;
    private final SortedMap<String, ResourceGraph.Origin> symbols;
    private final int zones;
    private final RecoveryTimes times;

    /**
     * The services of this plan.
     *
     * @param zones for workloads that do not say it by {@code nospof.dev/zones}
     */
    public KubernetesServices(ResourceGraph graph, int zones, RecoveryTimes times) {
        this.symbols = graph.symbols();
        this.objects = KubernetesObjects.in(graph);
        this.labelled = objects.workloads().stream().map(LabelledPods::of).toList();
        this.zones = zones;
        this.times = times;
    }

    public List<KubernetesService> all() {
        var named = new TreeMap<String, Workload>();
        var columns = objects.workloads().stream()
                .filter(w ->
                        !w.object().kind().equals("DaemonSet") || !w.services().isEmpty())
                .toList();
        var byName = columns.stream().map(Workload::object).collect(groupingBy(KubernetesObject::name));
        columns.forEach(w -> named.put(nameOf(w, byName), w));
        var names = new ServiceNames(named);
        var services = new ArrayList<KubernetesService>();
        named.forEach((name, workload) -> services.add(service(name, workload, names)));
        services.sort(Comparator.comparing(KubernetesService::name));
        return services;
    }

    private KubernetesService service(String name, Workload workload, ServiceNames names) {
        var zones = Reading.of(() -> zonesOf(workload));
        return new KubernetesService(
                name,
                workload,
                zones.match(known -> known, unknown -> this.zones),
                zones.then(known -> Reading.of(() -> shape(workload, known))),
                Reading.of(() -> Needs.of(workload, name, names, symbols)));
    }

    private Shape shape(Workload workload, int zones) {
        var pods = workload.pods();
        var pins = Pins.of(pods);
        var spreading = Spreading.of(workload, labelled);
        var volumes = Volumes.of(workload, objects.ofKind("PersistentVolumeClaim"));
        var replicas = Replicas.of(workload, zones);
        var placement = pins.toOneNode() || volumes.shared().isPresent()
                ? WorstPlacement.together(replicas.count())
                : WorstPlacement.of(replicas.count(), pins.zonesOf(zones), spreading);
        var unprobed = pods.containers().stream().noneMatch(c -> c.readiness().isPresent());
        return new Shape(
                replicas,
                pins,
                spreading,
                volumes,
                placement,
                Healing.of(workload, pins, pins.zonesOf(zones), volumes, times),
                !workload.services().isEmpty(),
                unprobed,
                Rollout.of(workload, replicas.count(), unprobed));
    }

    private int zonesOf(Workload workload) {
        var annotation = workload.object().at("metadata", "annotations", Annotations.ZONES);
        return annotation
                .text()
                .map(text -> {
                    if (!text.matches("[1-9]\\d?")) {
                        throw WrongKind.at(annotation, "a whole number from 1 to 99");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(zones);
    }

    /** The plain name where it is the only one, else as much before it as tells it apart. */
    private static String nameOf(Workload workload, Map<String, List<KubernetesObject>> byName) {
        var object = workload.object();
        var same = byName.get(object.name());
        if (same.size() == 1) {
            return object.name();
        }
        var inNamespace = same.stream()
                .filter(o -> o.namespace().equals(object.namespace()))
                .count();
        return inNamespace == 1
                ? object.namespace() + "/" + object.name()
                : object.kind() + " " + object.namespace() + "/" + object.name() + " ("
                        + object.resource().name() + ")";
    }
}
