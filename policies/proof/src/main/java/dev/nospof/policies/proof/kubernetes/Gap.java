package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.proof.family.Blame;
import dev.nospof.policies.proof.kubernetes.KubernetesService.Shape;
import dev.nospof.policies.proof.model.Failure;
import java.util.Optional;

/** Says why a service has too few pods, though one answers. */
final class Gap {
    private Gap() {}

    static Optional<Blame> of(KubernetesService service, Shape shape, Optional<Failure.Kind> lost) {
        var replicas = shape.replicas();
        var workload = service.workload().object().resource();
        int pending = shape.placement().pending();
        if (pending > 0) {
            return Optional.of(new Blame(
                    "NOT_SPREAD",
                    pending + " of " + replicas.count() + " pods find no place: "
                            + (shape.spreading().apartByZone()
                                    ? "required anti-affinity allows one pod per zone"
                                    : "minDomains wants more zones than there are"),
                    workload,
                    shape.spreading().apartByZone()
                            ? "spec.template.spec.affinity"
                            : "spec.template.spec.topologySpreadConstraints",
                    "Spread over zones with whenUnsatisfiable DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor, and minDomains of at most "
                            + Math.max(1, service.zones() - 1)));
        }
        return lost.map(kind -> service.lacksZones(shape)
                ? new Blame(
                        "FEW_ZONES",
                        WhyItStops.fewZones(service, shape),
                        workload,
                        "metadata.annotations",
                        WhyItStops.WITH_NODES_IN_EACH)
                : tooSmall(service, shape, kind));
    }

    private static Blame tooSmall(KubernetesService service, Shape shape, Failure.Kind lost) {
        var replicas = shape.replicas();
        int peak = replicas.peak().getAsInt();
        int zones = service.zones();
        int enough = zones == 1 ? peak + 1 : Math.max(zones, (peak * zones + zones - 2) / (zones - 1));
        return new Blame(
                "TOO_FEW_REPLICAS",
                "What is left when " + lost.inWords() + " is lost carries less than the declared peak, which needs "
                        + peak + " replicas",
                replicas.resource(),
                replicas.property(),
                "Set it to " + enough + ", spread over zones: then " + peak + " are left");
    }
}
