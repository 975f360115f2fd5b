package dev.nospof.policies.rules;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.graph.kubernetes.DisruptionBudget;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Selected;
import dev.nospof.policies.graph.kubernetes.ServiceObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** A graph as rules ask about it: its objects, who selects whom in both directions, and the site it is for. */
public final class Plan {
    private final ResourceGraph graph;
    private final KubernetesObjects objects;
    private final Site site;
    private final Map<Urn, List<Workload>> selectedBy = new HashMap<>();

    public Plan(ResourceGraph graph, Site site) {
        this.graph = graph;
        this.objects = KubernetesObjects.in(graph);
        this.site = site;
        for (var workload : objects.workloads()) {
            workload.budgets().forEach(budget -> note(budget.object(), workload));
            workload.services().forEach(service -> note(service.object(), workload));
            workload.autoscalers().forEach(autoscaler -> note(autoscaler.object(), workload));
            workload.scaledBy().certain().forEach(scaled -> note(scaled.object(), workload));
        }
    }

    private void note(KubernetesObject selecting, Workload selected) {
        selectedBy
                .computeIfAbsent(selecting.resource().urn(), u -> new ArrayList<>())
                .add(selected);
    }

    public ResourceGraph graph() {
        return graph;
    }

    public KubernetesObjects objects() {
        return objects;
    }

    public Site site() {
        return site;
    }

    /** Workloads of the same namespace and cluster, the object itself included where it is one. */
    public List<Workload> near(KubernetesObject object) {
        return objects.workloadsNear(object);
    }

    /** The workloads that this budget guards. */
    public List<Workload> guarded(DisruptionBudget budget) {
        return selected(budget.object(), Workload::guards);
    }

    /** The workloads that this Service leads to. */
    public List<Workload> behind(ServiceObject service) {
        return selected(service.object(), Workload::addresses);
    }

    /** The workloads that this autoscaler targets: one, unless two objects of a kind share a name. */
    public List<Workload> scaled(Autoscaler autoscaler) {
        return selected(autoscaler.object(), Workload::scaling);
    }

    /** @throws NotYetKnown if none is selected for certain, and one of those near it may be */
    private List<Workload> selected(KubernetesObject selecting, Function<Workload, Selected<?>> selection) {
        var selected = selectedBy.getOrDefault(selecting.resource().urn(), List.of());
        if (selected.isEmpty()) {
            near(selecting).forEach(workload -> selection.apply(workload).all());
        }
        return selected;
    }

    /** Zones that the object's environment spreads over. */
    public int zones(KubernetesObject object) {
        return wholeNumber(annotation(object, Annotations.ZONES)).orElse(site.zones());
    }

    /** How many replicas the object's environment must be able to lose. */
    public Strictness strictness(KubernetesObject object) {
        return annotation(object, Annotations.PROFILE)
                .text()
                .map(profile -> profile.equals("dev") ? Strictness.DEVELOPMENT : Strictness.PRODUCTION)
                .orElse(site.strictness());
    }

    /** Replicas below which the loss of a failure domain stops the object's service. */
    public int replicaFloor(KubernetesObject object) {
        return strictness(object).replicaFloor(zones(object));
    }

    /** Seconds that an annotation of ours declares; empty where it is not there. */
    public OptionalInt seconds(KubernetesObject object, String annotation) {
        return wholeNumber(annotation(object, annotation));
    }

    private static Field annotation(KubernetesObject object, String name) {
        return object.at("metadata", "annotations", name);
    }

    private static OptionalInt wholeNumber(Field annotation) {
        var text = annotation.text();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[1-9]\\d{0,5}")) {
            throw WrongKind.at(annotation, "a whole number from 1 in quotes");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }
}
