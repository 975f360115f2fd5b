package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.proof.family.ModelWriter;
import dev.nospof.policies.proof.kubernetes.KubernetesService.Shape;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Placement.Place;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;

/** The pods of a workload in the failure model: each on its node, with its volume, and enough of them for the declared peak. */
record PodGroup(String name, Shape shape) {
    static Failure pod(String service, int pod) {
        return new Failure(Failure.Kind.POD, "pod " + service + "-" + (pod + 1));
    }

    static Failure node(Place place) {
        return new Failure(Failure.Kind.NODE, place.nodeName());
    }

    static Failure zone(Place place) {
        return new Failure(Failure.Kind.ZONE, place.zoneName());
    }

    String describe(ModelWriter model) {
        var members = new ArrayList<String>();
        var places = shape.placement().pods();
        for (int pod = 0; pod < places.size(); pod++) {
            var in = new ArrayList<String>();
            var place = places.get(pod);
            var zone = model.domain(zone(place));
            var node = model.domain(node(place), zone);
            if (!moves(model)) {
                in.add(node);
            }
            int member = pod;
            shape.volumes()
                    .of(name, pod)
                    .ifPresent(volume -> in.add(
                            model.part(volume, Volumes.LOST, shape.volumes().zonal() ? List.of(zone) : List.of())));
            members.add(model.part(pod(name, member), shape.healing().container(), in));
        }
        return model.group(
                "pods of " + name,
                Math.max(shape.replicas().needed(), shape.replicas().peak().orElse(1)),
                members);
    }

    /** Whether its pods are elsewhere before the loss of their place counts. */
    private boolean moves(ModelWriter model) {
        return shape.healing().stuckOnNode().isEmpty()
                && shape.healing().stuckInZone().isEmpty()
                && shape.spreading().overZones().isEmpty()
                && shape.healing()
                        .moved()
                        .match(
                                (Recovery.ByItself moved) -> moved.time().compareTo(model.tolerance()) <= 0,
                                waits -> false);
    }
}
