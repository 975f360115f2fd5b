package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All Kubernetes objects of a plan, with their selections followed once. */
public final class KubernetesObjects {
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet");

    private final List<KubernetesObject> objects;
    private final List<Autoscaler> autoscalers;
    private final List<DisruptionBudget> budgets;
    private final List<ServiceObject> services;
    private final List<Workload> workloads;

    private KubernetesObjects(List<KubernetesObject> objects) {
        this.objects = objects;
        this.autoscalers =
                ofKind("HorizontalPodAutoscaler").stream().map(Autoscaler::new).toList();
        this.budgets = ofKind("PodDisruptionBudget").stream()
                .map(DisruptionBudget::new)
                .toList();
        this.services = ofKind("Service").stream().map(ServiceObject::new).toList();
        this.workloads = objects.stream()
                .filter(o -> WORKLOADS.contains(o.kind()) && o.groupVersion().startsWith("apps/"))
                .map(this::workload)
                .toList();
    }

    public static KubernetesObjects in(ResourceGraph graph) {
        return new KubernetesObjects(graph.resources().stream()
                .filter(KubernetesObject::is)
                .map(KubernetesObject::new)
                .toList());
    }

    public List<KubernetesObject> all() {
        return objects;
    }

    public List<KubernetesObject> ofKind(String kind) {
        return objects.stream().filter(o -> o.kind().equals(kind)).toList();
    }

    public List<Workload> workloads() {
        return workloads;
    }

    public List<Autoscaler> autoscalers() {
        return autoscalers;
    }

    public List<DisruptionBudget> budgets() {
        return budgets;
    }

    public List<ServiceObject> services() {
        return services;
    }

    /** The workload that a resource is, if it is one. */
    public Stream<Workload> workload(Resource resource) {
        return workloads.stream().filter(w -> w.object().resource().equals(resource));
    }

    private Workload workload(KubernetesObject object) {
        var template = new PodTemplate(object.at("spec", "template"));
        return new Workload(
                object,
                autoscalers.stream()
                        .filter(a -> a.object().near(object) && known(() -> a.targets(object)))
                        .toList(),
                budgets.stream()
                        .filter(b -> b.object().near(object)
                                && known(() -> b.selector().matches(template.labels())))
                        .toList(),
                services.stream()
                        .filter(s -> s.object().near(object)
                                && known(() ->
                                        !s.selector().isEmpty() && s.selector().matches(template.labels())))
                        .toList());
    }

    /** A selection that is not known yet counts as none: what it would have protected is then judged unprotected. */
    private static boolean known(Supplier<Boolean> selection) {
        try {
            return selection.get();
        } catch (NotYetKnown unknown) {
            return false;
        }
    }
}
