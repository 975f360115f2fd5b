package dev.nospof.policies.rules;

import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.aws.LoadBalancing;
import dev.nospof.policies.graph.aws.VpcNetwork;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** A graph as rules ask about it: its objects, who selects whom in both directions, and the site it is for. */
public final class Plan {
    private final ResourceGraph graph;
    private final KubernetesObjects objects;
    private final Site site;
    private final References references;
    private final List<VpcNetwork> networks;
    private final LoadBalancing balancing;
    private final Map<Urn, List<Workload>> selectedBy = new HashMap<>();

    public Plan(ResourceGraph graph, Site site) {
        this.graph = graph;
        this.objects = KubernetesObjects.in(graph);
        this.site = site;
        this.references = new References(graph);
        this.networks = VpcNetwork.in(graph, references);
        this.balancing = LoadBalancing.in(references, objects);
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

    /** Whom properties lead to. */
    public References references() {
        return references;
    }

    /** Every VPC with its subnets and ways out. */
    public List<VpcNetwork> networks() {
        return networks;
    }

    /** Every load balancer with what stands behind it. */
    public LoadBalancing balancing() {
        return balancing;
    }

    /** A tag of ours on what a cloud runs; absent where it has no tags. An Auto Scaling group has a list of them. */
    public static Field tag(Resource resource, String name) {
        var tags = resource.at("tags");
        return tags.value() instanceof Value.Items
                ? tags.items().stream()
                        .filter(tag -> Value.of(name).equals(tag.at("key").value()))
                        .findFirst()
                        .map(tag -> new Field("tags." + name, tag.at("value").value()))
                        .orElse(new Field("tags." + name, Value.NOTHING))
                : tags.at(name);
    }

    /** Zones that a cloud's resource has to be in: by its tag, else all of the site, or two where it is for development. */
    public int zones(Resource resource) {
        var all = wholeNumber(tag(resource, Annotations.ZONES)).orElse(site.zones());
        return strictness(resource) == Strictness.PRODUCTION ? all : Math.min(2, all);
    }

    /** Regions that the environment of a cloud's resource spreads over: by its tag, else by its profile; one where nobody says it. */
    public static int regions(Resource resource) {
        return number(resource, Annotations.REGIONS)
                .orElseGet(() -> profile(resource).map(Profile::regions).orElse(1));
    }

    /** Whether the environment of a cloud's resource keeps state from being deleted; one that nobody says anything of does. */
    public static boolean isProtected(Resource resource) {
        return profile(resource).map(Profile::protectsState).orElse(true);
    }

    private static Optional<Profile> profile(Resource resource) {
        var name = tag(resource, Annotations.PROFILE).text().orElse("");
        return Profile.ALL.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst();
    }

    /** How much the environment of a cloud's resource must be able to lose. */
    public Strictness strictness(Resource resource) {
        return tag(resource, Annotations.PROFILE)
                .text()
                .map(profile -> profile.equals("dev") ? Strictness.DEVELOPMENT : Strictness.PRODUCTION)
                .orElse(site.strictness());
    }

    /** A number that a tag of ours declares; empty where it is not there. */
    public static OptionalInt number(Resource resource, String tag) {
        return wholeNumber(tag(resource, tag));
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
