package dev.nospof.policies.proof;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.CapacityGap;
import dev.nospof.policies.proof.answer.OpenQuestion;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.kubernetes.Blame;
import dev.nospof.policies.proof.kubernetes.KubernetesService;
import dev.nospof.policies.proof.model.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns the answers into what a person has to do. */
final class Findings {
    private final ResourceGraph graph;
    private final SortedMap<String, KubernetesService> services;
    private final ProofOptions options;

    Findings(ResourceGraph graph, SortedMap<String, KubernetesService> services, ProofOptions options) {
        this.graph = graph;
        this.services = services;
        this.options = options;
    }

    /** One per service and cause, though several losses may bring it about; a service that only follows another is named with that one. */
    List<SinglePoint> singlePoints(List<Loss> losses) {
        var points = new ArrayList<SinglePoint>();
        for (var service : services.values()) {
            var byCause = new LinkedHashMap<Blame.Cause, List<Loss>>();
            for (var loss : losses) {
                if (loss.failure().kind().counts()
                        && loss.own().get(service.name()).outlasts(options.tolerance())) {
                    Blame.of(service, loss.failure().kind())
                            .ifPresent(b -> byCause.computeIfAbsent(b.cause(), c -> new ArrayList<>())
                                    .add(loss));
                }
            }
            byCause.values().forEach(same -> points.add(point(service, same)));
        }
        return points;
    }

    private SinglePoint point(KubernetesService service, List<Loss> same) {
        var first = same.get(0);
        var kind = first.failure().kind();
        var blame = Blame.of(service, kind).orElseThrow();
        var wider = new TreeSet<Failure.Kind>();
        var also = new TreeSet<String>();
        for (var loss : same) {
            wider.add(loss.failure().kind());
            loss.answers().forEach((name, answer) -> {
                if (answer.outlasts(options.tolerance())
                        && !loss.own().get(name).outlasts(options.tolerance())) {
                    also.add(name);
                }
            });
        }
        wider.remove(kind);
        return new SinglePoint(
                service.name(),
                first.failure(),
                List.copyOf(wider),
                List.copyOf(also),
                blame.why(),
                blame.resource().urn(),
                spoken(blame.resource()),
                blame.property(),
                source(blame.resource()),
                first.own().get(service.name()),
                blame.fix());
    }

    List<CapacityGap> capacityGaps(List<Loss> losses) {
        var gaps = new ArrayList<CapacityGap>();
        for (var service : services.values()) {
            service.gap(worst(service, losses))
                    .ifPresent(gap -> gaps.add(new CapacityGap(
                            service.name(),
                            gap.why(),
                            gap.resource().urn(),
                            gap.property(),
                            source(gap.resource()),
                            gap.fix())));
        }
        return gaps;
    }

    /** The smallest kind of loss that leaves too little for the peak. */
    private static Optional<Failure.Kind> worst(KubernetesService service, List<Loss> losses) {
        return losses.stream()
                .filter(loss -> loss.failure().kind().counts())
                .filter(loss -> loss.own().get(service.name()) instanceof Answer.Degraded degraded
                        && degraded.capacity().filter(c -> !c.carriesPeak()).isPresent())
                .map(loss -> loss.failure().kind())
                .findFirst();
    }

    List<OpenQuestion> undecided(List<Loss> losses) {
        var open = new TreeMap<String, Map<String, TreeSet<Failure.Kind>>>();
        for (var loss : losses) {
            if (loss.failure().kind().counts()) {
                loss.answers().forEach((service, answer) -> {
                    if (answer instanceof Answer.Undecided undecided) {
                        open.computeIfAbsent(service, s -> new TreeMap<>())
                                .computeIfAbsent(undecided.unknown(), u -> new TreeSet<>())
                                .add(loss.failure().kind());
                    }
                });
            }
        }
        var questions = new ArrayList<OpenQuestion>();
        open.forEach((service, unknowns) -> unknowns.forEach(
                (unknown, kinds) -> questions.add(new OpenQuestion(service, unknown, List.copyOf(kinds)))));
        return questions;
    }

    /** Where the resource was declared, or the component that it is part of. */
    private Optional<SourceLocation> source(Resource resource) {
        return resource.source().or(() -> resource.parent().flatMap(graph::find).flatMap(this::source));
    }

    private static String spoken(Resource resource) {
        var object = new KubernetesObject(resource);
        return object.kind() + " " + object.name();
    }
}
