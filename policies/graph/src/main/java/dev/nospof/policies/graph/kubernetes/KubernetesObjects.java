package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** All Kubernetes objects of a plan, with their selections followed once. Everything is in the order of URNs. */
public final class KubernetesObjects {
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet");

    private final List<KubernetesObject> objects;
    private final Map<String, List<KubernetesObject>> byKind = new HashMap<>();
    private final List<PodOwner> podOwners;
    private final List<Autoscaler> autoscalers;
    private final List<ScaledObject> scaledObjects;
    private final List<DisruptionBudget> budgets;
    private final List<ServiceObject> services;
    private final PodIndex pods;
    private final Map<Urn, Workload> workloads = new TreeMap<>();
    private final Map<String, List<Workload>> bySurroundings = new HashMap<>();

    private KubernetesObjects(ResourceGraph graph) {
        this.objects = graph.resources().stream()
                .filter(KubernetesObject::is)
                .map(KubernetesObject::new)
                .toList();
        objects.forEach(
                o -> byKind.computeIfAbsent(o.kind(), k -> new ArrayList<>()).add(o));
        this.podOwners = objects.stream().flatMap(o -> PodOwner.of(o).stream()).toList();
        this.pods = new PodIndex(podOwners);
        this.autoscalers = views("HorizontalPodAutoscaler", Autoscaler::new);
        this.scaledObjects = views("ScaledObject", ScaledObject::new);
        this.budgets = views("PodDisruptionBudget", DisruptionBudget::new);
        this.services = views("Service", ServiceObject::new).stream()
                .filter(s -> s.object().groupVersion().equals("core/v1"))
                .toList();
        followSelections(graph);
        workloads.values().forEach(workload -> bySurroundings
                .computeIfAbsent(workload.object().surroundings(), s -> new ArrayList<>())
                .add(workload));
    }

    public static KubernetesObjects in(ResourceGraph graph) {
        return new KubernetesObjects(graph);
    }

    public List<KubernetesObject> all() {
        return objects;
    }

    public List<KubernetesObject> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    public List<Workload> workloads() {
        return List.copyOf(workloads.values());
    }

    /** Everything that makes pods, workloads included. */
    public List<PodOwner> podOwners() {
        return podOwners;
    }

    public List<Autoscaler> autoscalers() {
        return autoscalers;
    }

    public List<ScaledObject> scaledObjects() {
        return scaledObjects;
    }

    public List<DisruptionBudget> budgets() {
        return budgets;
    }

    public List<ServiceObject> services() {
        return services;
    }

    /** What makes pods that this Service leads to. */
    public Selected<PodOwner> podsBehind(ServiceObject service) {
        return pods.behind(service);
    }

    /** The workloads in the same namespace of the same cluster; the object itself too, where it is one. */
    public List<Workload> workloadsNear(KubernetesObject object) {
        return Collections.unmodifiableList(bySurroundings.getOrDefault(object.surroundings(), List.of()));
    }

    /** The workload that a resource is, if it is one. */
    public Stream<Workload> workload(Resource resource) {
        return Stream.ofNullable(workloads.get(resource.urn()));
    }

    private <T> List<T> views(String kind, Function<KubernetesObject, T> view) {
        return ofKind(kind).stream().map(view).toList();
    }

    private void followSelections(ResourceGraph graph) {
        var guards = new SelectorIndex<>(
                budgets, DisruptionBudget::object, DisruptionBudget::selector, DisruptionBudget::selects);
        var addresses =
                new SelectorIndex<>(services, ServiceObject::object, ServiceObject::selector, ServiceObject::selects);
        var scaling = new Targets<>(
                autoscalers, Autoscaler::object, (a, o) -> a.target().names(o, graph));
        var scaledBy = new Targets<>(
                scaledObjects, ScaledObject::object, (s, o) -> s.target().names(o, graph));
        for (var object : objects) {
            if (WORKLOADS.contains(object.kind()) && object.groupVersion().startsWith("apps/")) {
                var template = new PodTemplate(object.template());
                workloads.put(
                        object.resource().urn(),
                        new Workload(
                                object,
                                scaling.of(object),
                                scaledBy.of(object),
                                guards.of(object, template),
                                addresses.of(object, template)));
            }
        }
    }

    /** Scalers by the name they refer to; those whose reference is no plain name are asked for every workload near them. */
    private static final class Targets<T> {
        private final Map<String, List<T>> near = new HashMap<>();
        private final BiPredicate<T, KubernetesObject> names;

        Targets(List<T> scalers, Function<T, KubernetesObject> object, BiPredicate<T, KubernetesObject> names) {
            this.names = names;
            scalers.forEach(scaler -> near.computeIfAbsent(object.apply(scaler).surroundings(), k -> new ArrayList<>())
                    .add(scaler));
        }

        Selected<T> of(KubernetesObject workload) {
            return Selected.from(
                    near.getOrDefault(workload.surroundings(), List.of()), scaler -> names.test(scaler, workload));
        }
    }
}
