package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Capacity;
import dev.nospof.policies.proof.kubernetes.KubernetesService.Shape;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Placement.Place;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What becomes of one service when one thing is lost, as far as its own pods go; whom it needs is not looked at. */
final class OwnAnswers {
    private final KubernetesService service;

    OwnAnswers(KubernetesService service) {
        this.service = service;
    }

    /** The single things whose loss takes some of its pods; of its pods the first, for each is as good as any other. */
    List<Failure> failures() {
        var failures = new ArrayList<Failure>();
        service.shape()
                .match(
                        shape -> {
                            var places = shape.placement().pods();
                            if (!places.isEmpty()) {
                                failures.add(PodGroup.pod(service.name(), 0));
                                shape.nodeGroup().ifPresent(failures::add);
                                shape.volumes().of(service.name(), 0).ifPresent(failures::add);
                            }
                            places.stream().distinct().forEach(p -> {
                                failures.add(PodGroup.node(p));
                                failures.add(PodGroup.zone(p));
                            });
                            return null;
                        },
                        unknown -> null);
        return failures.stream().distinct().sorted().toList();
    }

    Answer to(Failure lost) {
        if (lost.kind() == Failure.Kind.SERVICE && lost.name().equals(service.name())) {
            return new Answer.Itself();
        }
        return service.shape().match(shape -> to(lost, shape), Answer.Undecided::new);
    }

    private Answer to(Failure lost, Shape shape) {
        var placement = shape.placement();
        return switch (lost.kind()) {
            case POD ->
                afterPods(
                        shape,
                        lostPods(lost, shape),
                        lost.kind(),
                        shape.healing().container());
            case VOLUME -> afterPods(shape, lostPods(lost, shape), lost.kind(), Volumes.LOST);
            case NODE, ZONE -> {
                var pods = lostPods(lost, shape);
                yield pods.isEmpty()
                        ? unaffected(shape, placement.pods().size(), Recovery.NOTHING_LOST)
                        : afterPods(
                                shape,
                                pods,
                                lost.kind(),
                                moved(shape, placement.pods().get(pods.get(0)), lost.kind(), all(shape)));
            }
            case ROLLOUT -> rollout(shape);
            case NODE_GROUP -> nodeGroup(lost, shape);
            default -> unaffected(shape, placement.pods().size(), Recovery.NOTHING_LOST);
        };
    }

    private Answer afterPods(Shape shape, List<Integer> lost, Failure.Kind kind, Recovery fullRedundancy) {
        int all = shape.placement().pods().size();
        int left = all - lost.size();
        if (lost.isEmpty() && all >= shape.replicas().needed()) {
            return unaffected(shape, left, Recovery.NOTHING_LOST);
        }
        if (left < shape.replicas().needed()) {
            return stopped(shape, lost, kind, fullRedundancy);
        }
        var capacity = capacity(shape, left);
        if (!capacity.carriesPeak()) {
            return new Answer.Degraded(
                    "what is left, " + pods(left) + ", carries less than the peak, which needs "
                            + shape.replicas().peak().getAsInt(),
                    Optional.of(capacity),
                    fullRedundancy);
        }
        if (kind == Failure.Kind.POD && shape.exposed() && shape.unprobed()) {
            return new Answer.Degraded(
                    "a pod that hangs goes on getting its share of requests: no readiness probe takes it out",
                    Optional.of(capacity),
                    fullRedundancy);
        }
        var emptied = emptiedZone(shape, lost, kind);
        return shape.entrance().isPresent() && emptied.isPresent()
                ? new Answer.Degraded(
                        shape.entrance().get().without(emptied.get()), Optional.of(capacity), fullRedundancy)
                : new Answer.Unaffected(capacity, fullRedundancy);
    }

    /** A zone that is there still and has lost its last pod. With the zone itself its load balancer's node is gone, too. */
    private static Optional<String> emptiedZone(Shape shape, List<Integer> lost, Failure.Kind kind) {
        if (kind == Failure.Kind.ZONE) {
            return Optional.empty();
        }
        var places = shape.placement().pods();
        return lost.stream()
                .map(places::get)
                .filter(gone -> IntStream.range(0, places.size())
                        .filter(pod -> !lost.contains(pod))
                        .noneMatch(pod -> places.get(pod).zone() == gone.zone()))
                .findFirst()
                .map(Place::zoneName);
    }

    private Answer stopped(Shape shape, List<Integer> lost, Failure.Kind kind, Recovery fullRedundancy) {
        int all = shape.placement().pods().size();
        var why = all == 0
                ? "none of its pods runs"
                : lost.size() == all
                        ? (all == 1 ? "its only pod is lost" : "all " + all + " pods are lost")
                        : lost.size() + " of " + all + " pods are lost, "
                                + shape.replicas().needed() + " are needed";
        if (all < shape.replicas().needed()) {
            return new Answer.Down("a person makes room or changes the plan", why);
        }
        var answering = kind == Failure.Kind.POD || kind == Failure.Kind.VOLUME
                ? fullRedundancy
                : moved(
                        shape,
                        shape.placement().pods().get(lost.get(0)),
                        kind,
                        shape.replicas().needed());
        return answering.match(
                byItself -> (Answer) new Answer.HealsIn(byItself, fullRedundancy, why),
                waits -> new Answer.Down(waits.until(), why + "; " + waits.because()));
    }

    /** How so many pods run again after a node or a zone went. */
    private Recovery moved(Shape shape, Place lost, Failure.Kind kind, int wanted) {
        var healing = shape.healing();
        var stuck = kind == Failure.Kind.NODE ? healing.stuckOnNode() : healing.stuckInZone();
        if (stuck.isPresent()) {
            return stuck.get();
        }
        int zones = shape.zonesOf(service.zones());
        var room = kind == Failure.Kind.NODE
                ? Rescheduling.afterNode(lost, zones, shape.placement(), shape.spreading())
                : Rescheduling.afterZone(lost.zone(), zones, shape.placement(), shape.spreading());
        if (room.pods() < wanted) {
            var until = kind == Failure.Kind.NODE
                    ? "the node is back or another one of its zone has room"
                    : "the zone is back";
            return new Recovery.Waits(until, room.heldBackBy().orElseThrow());
        }
        return healing.moved();
    }

    private Answer rollout(Shape shape) {
        int all = shape.placement().pods().size();
        int left = Math.max(0, all - shape.rollout().unavailable());
        if (left >= shape.replicas().needed()) {
            var capacity = capacity(shape, left);
            return capacity.carriesPeak()
                    ? unaffected(shape, left, Recovery.NOTHING_LOST)
                    : new Answer.Degraded(
                            "the old pods that stay carry less than the peak",
                            Optional.of(capacity),
                            Recovery.NOTHING_LOST);
        }
        return new Answer.Down(
                "a person rolls back",
                shape.rollout()
                        .runsThrough()
                        .orElse("too few old pods stay: maxUnavailable allows "
                                + shape.rollout().unavailable()));
    }

    private static Answer nodeGroup(Failure lost, Shape shape) {
        return shape.nodeGroup().filter(lost::equals).isPresent()
                ? new Answer.Down("the node group is repaired", "all its pods are on nodes of that group")
                : unaffected(shape, all(shape), Recovery.NOTHING_LOST);
    }

    private static Answer unaffected(Shape shape, int left, Recovery fullRedundancy) {
        return new Answer.Unaffected(capacity(shape, left), fullRedundancy);
    }

    private static Capacity capacity(Shape shape, int left) {
        return new Capacity(
                left, shape.placement().pods().size(), shape.replicas().peak());
    }

    private static int all(Shape shape) {
        return shape.placement().pods().size();
    }

    private List<Integer> lostPods(Failure lost, Shape shape) {
        var pods = new ArrayList<Integer>();
        var places = shape.placement().pods();
        for (int pod = 0; pod < places.size(); pod++) {
            var place = places.get(pod);
            var taken =
                    switch (lost.kind()) {
                        case POD -> lost.equals(PodGroup.pod(service.name(), pod));
                        case VOLUME ->
                            shape.volumes()
                                    .of(service.name(), pod)
                                    .filter(lost::equals)
                                    .isPresent();
                        case NODE -> lost.equals(PodGroup.node(place));
                        default -> lost.equals(PodGroup.zone(place));
                    };
            if (taken) {
                pods.add(pod);
            }
        }
        return pods;
    }

    private static String pods(int count) {
        return count == 1 ? "1 pod" : count + " pods";
    }
}
