package dev.nospof.policies.proof.kubernetes;

import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.NODE;
import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.ZONE;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.proof.family.Blame;
import dev.nospof.policies.proof.kubernetes.KubernetesService.Shape;
import dev.nospof.policies.proof.model.Failure;
import java.util.Optional;

/** Finds the property that lets one loss stop a workload, and what would remove it. */
final class WhyItStops {

    private enum Cause {
        NOTHING_RUNS,
        TOO_FEW_REPLICAS,
        SHARED_VOLUME,
        PINNED_TO_NODE,
        PINNED_TO_ZONE,
        ONE_ZONE,
        FEW_ZONES,
        NOT_SPREAD
    }

    private WhyItStops() {}

    private static Blame blame(Cause cause, String why, Resource resource, String property, String fix) {
        return new Blame(cause.name(), why, resource, property, fix);
    }

    static final String WITH_NODES_IN_EACH = "Give its cluster a node group in each of its zones";

    private static final String SPREAD = "spec.template.spec.topologySpreadConstraints";

    /** Why the loss of such a thing stops this service; empty where its shape is not known. */
    static Optional<Blame> of(KubernetesService service, Failure.Kind lost) {
        return service.shape().match(shape -> Optional.of(of(service, shape, lost)), unknown -> Optional.empty());
    }

    private static Blame of(KubernetesService service, Shape shape, Failure.Kind lost) {
        var replicas = shape.replicas();
        var workload = service.workload().object().resource();
        int running = shape.placement().pods().size();
        if (replicas.count() == 0 || running < replicas.needed()) {
            return blame(
                    Cause.NOTHING_RUNS,
                    replicas.count() == 0
                            ? "No pod runs"
                            : "Only " + running + " of " + replicas.count() + " pods find a place",
                    replicas.resource(),
                    replicas.property(),
                    "Set it to 2 or more, or remove the service");
        }
        if (shape.volumes().shared().isPresent()) {
            return blame(
                    Cause.SHARED_VOLUME,
                    "All its pods share a volume that one node at a time can use",
                    workload,
                    shape.volumes().shared().get(),
                    "Keep the state in a replicated service, or give each member its own volume (StatefulSet)");
        }
        if (replicas.count() <= replicas.needed()) {
            return tooFew(service, shape);
        }
        if (shape.pins().toOneNode()) {
            return blame(
                    Cause.PINNED_TO_NODE,
                    "All its pods are pinned to one node",
                    workload,
                    shape.pins().property(),
                    "Remove the pin");
        }
        var isAPlace = lost == Failure.Kind.ZONE || (lost == Failure.Kind.NODE && service.lacksZones(shape));
        if (isAPlace && shape.zonesOf(service.zones()) == 1) {
            return oneZone(service, shape);
        }
        if (isAPlace && service.lacksZones(shape)) {
            return blame(
                    Cause.FEW_ZONES, fewZones(service, shape), workload, "metadata.annotations", WITH_NODES_IN_EACH);
        }
        return notSpread(service, shape, lost);
    }

    /** Its spread is right, and there is nothing to spread over. */
    static String fewZones(KubernetesService service, Shape shape) {
        return "The nodes that its pods may be on are in " + shape.zonesOf(service.zones()) + " of its "
                + service.zones() + " zones";
    }

    private static Blame tooFew(KubernetesService service, Shape shape) {
        var replicas = shape.replicas();
        int count = replicas.count();
        int enough = Math.max(replicas.needed() == 1 ? 2 : 3, service.zones());
        return blame(
                Cause.TOO_FEW_REPLICAS,
                count == 1 ? "Only 1 replica runs" : "All " + count + " members are needed for a majority",
                replicas.resource(),
                replicas.property(),
                "Set it to " + enough + " or more, and spread the pods over zones with nodeTaintsPolicy Honor");
    }

    private static Blame oneZone(KubernetesService service, Shape shape) {
        var pinned = shape.pins().zones();
        return pinned.isPresent()
                ? blame(
                        Cause.PINNED_TO_ZONE,
                        "All its pods are pinned to zone " + pinned.get().get(0),
                        service.workload().object().resource(),
                        shape.pins().property(),
                        "Remove the pin, and spread the pods over zones with nodeTaintsPolicy Honor")
                : service.zones() > 1
                        ? blame(
                                Cause.ONE_ZONE,
                                "All nodes that its pods may be on are in one zone",
                                service.workload().object().resource(),
                                "spec.template.spec.nodeSelector",
                                "Give its node group subnets of two zones or more")
                        : blame(
                                Cause.ONE_ZONE,
                                "Its environment has one zone only",
                                service.workload().object().resource(),
                                "metadata.annotations",
                                "Run it in an environment of 3 zones");
    }

    private static Blame notSpread(KubernetesService service, Shape shape, Failure.Kind lost) {
        var spreading = shape.spreading();
        int most = lost == Failure.Kind.ZONE
                ? shape.placement().mostInOneZone()
                : (int) shape.placement().pods().stream()
                        .filter(shape.placement().pods().get(0)::equals)
                        .count();
        var all = shape.placement().pods().size();
        var shortcoming = Optional.ofNullable(spreading.shortcomings().get(ZONE))
                .or(() -> lost == Failure.Kind.NODE
                        ? Optional.ofNullable(spreading.shortcomings().get(NODE))
                        : Optional.empty())
                .orElse(
                        lost == Failure.Kind.ZONE && (spreading.overNodes().isPresent() || spreading.apartByNode())
                                ? "they are spread over nodes only"
                                : spreading.overZones().isPresent()
                                        ? "the spread leaves too many together"
                                        : "nothing spreads them");
        return blame(
                Cause.NOT_SPREAD,
                (most == all ? "All " + all : most + " of " + all) + " pods may be "
                        + (lost == Failure.Kind.ZONE ? "in one zone" : "on one node") + ": " + shortcoming,
                service.workload().object().resource(),
                SPREAD,
                "Spread over zones with whenUnsatisfiable DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor and the pods' own labels");
    }
}
