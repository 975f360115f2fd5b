package dev.nospof.policies.proof;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.CapacityGap;
import dev.nospof.policies.proof.answer.OpenQuestion;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.family.Blame;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.model.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns the answers into what a person has to do. */
final class Findings {
    private final ResourceGraph graph;
    private final Subjects subjects;
    private final Losses losses;
    private final ProofOptions options;

    Findings(ResourceGraph graph, Subjects subjects, Losses losses, ProofOptions options) {
        this.graph = graph;
        this.subjects = subjects;
        this.losses = losses;
        this.options = options;
    }

    /** One per subject and cause, though several losses may bring it about; a service that only follows another is named with that one. */
    List<SinglePoint> singlePoints() {
        var bySubject = new TreeMap<String, Map<String, List<Loss>>>();
        for (var loss : losses.counted()) {
            loss.own().forEach((name, answer) -> {
                if (answer.outlasts(options.tolerances().of(loss.failure()))) {
                    blame(name, loss).ifPresent(blame -> bySubject
                            .computeIfAbsent(name, n -> new LinkedHashMap<>())
                            .computeIfAbsent(blame.cause(), c -> new ArrayList<>())
                            .add(loss));
                }
            });
        }
        var points = new ArrayList<SinglePoint>();
        bySubject.forEach((name, byCause) -> byCause.values().forEach(same -> points.add(point(name, same))));
        return points;
    }

    private SinglePoint point(String subject, List<Loss> same) {
        var first = same.get(0);
        var kind = first.failure().kind();
        var blame = blame(subject, first).orElseThrow();
        var wider = new TreeSet<Failure.Kind>();
        var also = new TreeSet<String>();
        for (var loss : same) {
            wider.add(loss.failure().kind());
            var tolerance = options.tolerances().of(loss.failure());
            loss.answers().forEach((name, answer) -> {
                var own = loss.own().get(name);
                if (answer.outlasts(tolerance) && (own == null || !own.outlasts(tolerance))) {
                    also.add(name);
                }
            });
        }
        wider.remove(kind);
        return new SinglePoint(
                subject,
                first.failure(),
                List.copyOf(wider),
                List.copyOf(also),
                blame.why(),
                blame.resource().urn(),
                spoken(blame.resource()),
                blame.property(),
                source(blame.resource()),
                first.own().get(subject),
                blame.fix());
    }

    private Optional<Blame> blame(String subject, Loss loss) {
        var kind = loss.failure().kind();
        var ways = subjects.ways().get(subject);
        var own = subjects.get(subject).blame(kind);
        return ways == null || kind != Failure.Kind.REGION
                ? own
                : own.map(blame -> NoWay.of(subject, ways, blame, loss));
    }

    List<CapacityGap> capacityGaps() {
        var smallest = new TreeMap<String, Failure.Kind>();
        for (var loss : losses.counted()) {
            loss.own().forEach((name, answer) -> {
                if (answer instanceof Answer.Degraded degraded
                        && degraded.capacity().filter(c -> !c.carriesPeak()).isPresent()) {
                    smallest.putIfAbsent(name, loss.failure().kind());
                }
            });
        }
        var gaps = new ArrayList<CapacityGap>();
        for (var subject : subjects.all()) {
            subject.gap(Optional.ofNullable(smallest.get(subject.name())))
                    .ifPresent(gap -> gaps.add(new CapacityGap(
                            subject.name(),
                            gap.why(),
                            gap.resource().urn(),
                            gap.property(),
                            source(gap.resource()),
                            gap.fix())));
        }
        return gaps;
    }

    /** Of columns with whom they need; of what they need only its own. */
    List<OpenQuestion> undecided() {
        var open = new TreeMap<String, Map<String, Set<Failure.Kind>>>();
        var columns = new HashSet<>(subjects.columns());
        for (var loss : losses.counted()) {
            var kind = loss.failure().kind();
            loss.answers().forEach((name, answer) -> {
                if (columns.contains(name) || loss.own().containsKey(name)) {
                    ask(open, name, answer, kind);
                }
            });
        }
        var kinds = new TreeSet<Failure.Kind>();
        losses.counted().forEach(loss -> kinds.add(loss.failure().kind()));
        for (var kind : kinds) {
            losses.calm().forEach((name, answer) -> ask(open, name, answer, kind));
        }
        var questions = new ArrayList<OpenQuestion>();
        open.forEach((service, unknowns) -> unknowns.forEach(
                (unknown, about) -> questions.add(new OpenQuestion(service, unknown, List.copyOf(about)))));
        return questions;
    }

    private static void ask(
            Map<String, Map<String, Set<Failure.Kind>>> open, String subject, Answer answer, Failure.Kind kind) {
        if (answer instanceof Answer.Undecided undecided) {
            open.computeIfAbsent(subject, s -> new TreeMap<>())
                    .computeIfAbsent(undecided.unknown(), u -> new TreeSet<>())
                    .add(kind);
        }
    }

    /** Where the resource was declared, or the component that it is part of. */
    private Optional<SourceLocation> source(Resource resource) {
        return resource.source().or(() -> resource.parent().flatMap(graph::find).flatMap(this::source));
    }

    private static String spoken(Resource resource) {
        if (KubernetesObject.is(resource)) {
            var object = new KubernetesObject(resource);
            return object.kind() + " " + object.name();
        }
        var type = resource.type();
        int module = type.indexOf(':') + 1;
        int end = type.indexOf('/', module);
        return (end < 0 ? "" : type.substring(module, end) + " ") + type.substring(type.lastIndexOf(':') + 1) + " "
                + resource.name();
    }
}
