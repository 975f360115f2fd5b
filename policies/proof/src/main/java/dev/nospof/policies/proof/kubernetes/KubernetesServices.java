package dev.nospof.policies.proof.kubernetes;

import static java.util.stream.Collectors.groupingBy;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.aws.LoadBalancing;
import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.kubernetes.KubernetesService.Shape;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The services of a plan: its Deployments and StatefulSets, and the DaemonSets that a Service leads to. In the order of their names.
 *
 * <p>Jobs and CronJobs are not services: their work waits. Sets with standbys are {@code operators.PatroniSets}' matter.
 */
public final class KubernetesServices implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return new Reader(survey).all();
    }

    /** Reads one plan. */
    private record Reader(
            Survey survey, LabelIndex labelled, Wiring wiring, NodeGroups groups, LoadBalancing balancing) {
        Reader(Survey survey) {
            this(
                    survey,
                    new LabelIndex(survey.objects().workloads().stream()
                            .map(LabelledPods::of)
                            .toList()),
                    new Wiring(survey.objects()),
                    NodeGroups.in(survey),
                    LoadBalancing.in(survey.references(), survey.objects()));
        }

        List<Subject> all() {
            var columns = survey.objects().workloads().stream()
                    .filter(w -> !w.isDaemonSet() || !w.services().isEmpty())
                    .filter(w -> !StandbySets.is(w))
                    .toList();
            var byName = columns.stream().map(Workload::object).collect(groupingBy(KubernetesObject::name));
            var named = new TreeMap<String, Workload>();
            columns.forEach(
                    w -> named.put(nameOf(w.object(), byName.get(w.object().name()), survey.regions()), w));
            var services = new ArrayList<Subject>();
            named.forEach((name, workload) -> services.add(service(name, workload)));
            return services;
        }

        private KubernetesService service(String name, Workload workload) {
            var zones = Reading.of(() -> zonesOf(workload));
            return new KubernetesService(
                    name,
                    workload,
                    zones.match(known -> known, unknown -> survey.zones().count()),
                    zones.then(known -> Reading.of(() -> shape(workload, known))),
                    wiring);
        }

        private Shape shape(Workload workload, int zones) {
            var pods = workload.pods();
            var selector = NodeGroups.selector(pods.spec());
            var nodes = groups.of(ManagedCluster.of(workload.object(), survey.references()));
            var pins = Pins.of(pods).among(nodes, selector);
            var spreading = Spreading.of(workload, labelled);
            var volumes = Volumes.of(workload, survey.objects());
            var replicas = Replicas.of(workload, zones);
            var allowed = pins.zonesAmong(survey.zones(), zones, nodes.zones(selector));
            var placement = pins.toOneNode() || volumes.shared().isPresent()
                    ? WorstPlacement.together(replicas.count(), allowed.get(0))
                    : WorstPlacement.of(replicas.count(), allowed, spreading);
            var unprobed =
                    pods.containers().stream().noneMatch(c -> c.readiness().isPresent());
            return new Shape(
                    replicas,
                    pins,
                    spreading,
                    volumes,
                    placement,
                    allowed.size(),
                    nodes.only(selector),
                    Healing.of(workload, pins, allowed.size(), volumes, survey.times()),
                    !workload.services().isEmpty(),
                    unprobed,
                    Rollout.of(workload, replicas.count(), unprobed),
                    Entrance.before(balancing.before(workload), survey.times()));
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
                    .orElse(survey.zones().count());
        }
    }

    /** The plain name where it is the only one in the home region, {@code orders (eu-central-1)} elsewhere. */
    private static String nameOf(KubernetesObject object, List<KubernetesObject> same, Regions regions) {
        if (same.size() == 1) {
            return object.name();
        }
        var region = regions.of(object.resource());
        var beside = same.stream()
                .filter(other -> regions.of(other.resource()).equals(region))
                .toList();
        var name = nameOf(object, beside);
        return beside.size() == same.size() || region.equals(regions.home())
                ? name
                : name + region.map(where -> " (" + where + ")").orElse("");
    }

    /** The plain name where it is the only one, else as much before it as tells it apart. */
    private static String nameOf(KubernetesObject object, List<KubernetesObject> same) {
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
