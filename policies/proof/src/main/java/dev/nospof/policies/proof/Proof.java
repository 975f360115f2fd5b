package dev.nospof.policies.proof;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Matrix;
import dev.nospof.policies.proof.answer.Row;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proves, or refutes, that no single loss stops a service.
 *
 * <p>Placement is adversarial: pods are where their loss hurts most, as far as the scheduler's hard constraints allow. What a plan does not tell
 * is undecided. Pure: same plan and options, same result.
 */
public final class Proof {
    private final Subjects subjects;
    private final Losses losses;
    private final Notes notes;

    private Proof(Subjects subjects, Losses losses, Notes notes) {
        this.subjects = subjects;
        this.losses = losses;
        this.notes = notes;
    }

    public static ProofResult of(ResourceGraph graph) {
        return of(graph, ProofOptions.DEFAULTS);
    }

    public static ProofResult of(ResourceGraph graph, ProofOptions options) {
        var subjects = Families.in(graph, options);
        var losses = new Losses(subjects);
        var findings = new Findings(graph, subjects, losses, options);
        return new ProofResult(
                options.tolerances(),
                new Proof(subjects, losses, new Notes(options)).matrix(),
                findings.singlePoints(),
                Pairs.of(subjects, options),
                findings.capacityGaps(),
                findings.undecided(),
                Assumptions.of(subjects));
    }

    /**
     * Whether the plan has this service, no single loss stops it, and nothing about it is undecided: what {@link #of} says of it, without asking about whatever it does not need.
     */
    public static boolean holdsFor(String service, ResourceGraph graph, ProofOptions options) {
        var subjects = Families.in(graph, options);
        if (!subjects.has(service)) {
            return false;
        }
        var findings = new Findings(graph, subjects, Losses.thatReach(service, subjects), options);
        return findings.singlePoints().stream().noneMatch(p -> p.service().equals(service))
                && findings.undecided().stream().noneMatch(q -> q.service().equals(service));
    }

    private Matrix matrix() {
        var rows = new ArrayList<Row>();
        for (var kind : Failure.Kind.values()) {
            var ofKind = losses.all().stream()
                    .filter(l -> l.failure().kind() == kind)
                    .toList();
            if (kind == Failure.Kind.SERVICE) {
                for (var loss : ofKind) {
                    var answers = worst(List.of(loss));
                    rows.add(new Row(
                            kind, loss.failure().name(), answers, redundancy(List.of(loss)), notes.service(answers)));
                }
            } else if (!ofKind.isEmpty()) {
                var worst = worst(ofKind);
                rows.add(new Row(kind, kind.row(), worst, redundancy(ofKind), notes.row(kind, ofKind, worst)));
            }
        }
        return new Matrix(subjects.columns(), rows);
    }

    /** The worst that any of these losses does to each column. */
    private SortedMap<String, Answer> worst(Collection<Loss> some) {
        var touched = new TreeMap<String, Answer>();
        for (var loss : some) {
            loss.answers().forEach((subject, answer) -> touched.merge(subject, answer, Proof::worse));
        }
        var worst = new TreeMap<String, Answer>();
        for (var column : subjects.columns()) {
            worst.put(column, touched.getOrDefault(column, losses.calm().get(column)));
        }
        return worst;
    }

    /** The longest until each column has all its own parts again, after any of these losses. */
    private SortedMap<String, Recovery> redundancy(Collection<Loss> some) {
        var longest = new TreeMap<String, Recovery>();
        for (var column : subjects.columns()) {
            longest.put(column, Recovery.NOTHING_LOST);
        }
        for (var loss : some) {
            loss.own()
                    .forEach((subject, answer) -> longest.computeIfPresent(
                            subject, (column, soFar) -> Recovery.longer(soFar, answer.redundancy())));
        }
        return longest;
    }

    private static Answer worse(Answer one, Answer other) {
        return Answer.WORSE.compare(one, other) >= 0 ? one : other;
    }
}
