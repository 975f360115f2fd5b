package dev.nospof.policies.proof;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Matrix;
import dev.nospof.policies.proof.answer.Propagation;
import dev.nospof.policies.proof.answer.Row;
import dev.nospof.policies.proof.kubernetes.KubernetesService;
import dev.nospof.policies.proof.kubernetes.KubernetesServices;
import dev.nospof.policies.proof.kubernetes.OwnAnswers;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proves, or refutes, that no single loss stops a service.
 *
 * <p>Placement is adversarial: pods are where their loss hurts most, as far as the scheduler's hard constraints allow. What a plan does not tell
 * is undecided. Pure: same plan and options, same result.
 */
public final class Proof {
    private final ProofOptions options;
    private final SortedMap<String, KubernetesService> services = new TreeMap<>();
    private final Propagation propagation;
    /** What becomes of each service when something is lost that has nothing to do with it. */
    private final SortedMap<String, Answer> calm = new TreeMap<>();

    private Proof(ResourceGraph graph, ProofOptions options) {
        this.options = options;
        new KubernetesServices(graph, options.zones(), options.times()).all().forEach(s -> services.put(s.name(), s));
        var needs = new TreeMap<String, Reading<List<Need>>>();
        services.forEach((name, service) -> needs.put(name, service.needs()));
        this.propagation = new Propagation(needs);
        var unrelated = new Failure(Failure.Kind.IMAGE_REGISTRY, Failure.Kind.IMAGE_REGISTRY.row());
        services.forEach((name, service) -> calm.put(name, new OwnAnswers(service).to(unrelated)));
    }

    public static ProofResult of(ResourceGraph graph) {
        return of(graph, ProofOptions.DEFAULTS);
    }

    public static ProofResult of(ResourceGraph graph, ProofOptions options) {
        var proof = new Proof(graph, options);
        var losses = proof.losses();
        var findings = new Findings(graph, proof.services, options);
        return new ProofResult(
                options.tolerance(),
                proof.matrix(losses),
                findings.singlePoints(losses),
                Pairs.of(proof.services.values(), options),
                findings.capacityGaps(losses),
                findings.undecided(losses),
                Assumptions.of(proof.services.values()));
    }

    private List<Loss> losses() {
        var failures = new TreeSet<Failure>();
        services.values().forEach(s -> failures.addAll(new OwnAnswers(s).failures()));
        for (var kind : List.of(Failure.Kind.POD, Failure.Kind.NODE, Failure.Kind.ZONE)) {
            if (failures.stream().noneMatch(f -> f.kind() == kind) && !services.isEmpty()) {
                failures.add(new Failure(kind, kind.row()));
            }
        }
        needed().forEach(name -> failures.add(new Failure(Failure.Kind.SERVICE, name)));
        for (var kind : List.of(Failure.Kind.ROLLOUT, Failure.Kind.CONTROL_PLANE, Failure.Kind.IMAGE_REGISTRY)) {
            failures.add(new Failure(kind, kind.row()));
        }
        return failures.stream().map(this::loss).toList();
    }

    private Loss loss(Failure failure) {
        var own = new TreeMap<>(calm);
        services.forEach((name, service) -> {
            if (failure.concerns(name)) {
                own.put(name, new OwnAnswers(service).to(failure));
            }
        });
        return new Loss(failure, own, propagation.of(own));
    }

    /** The services that others need, and so are worth a row of their own. */
    private Collection<String> needed() {
        var needed = new TreeSet<String>();
        for (var service : services.values()) {
            for (var need : service.needs().orElse(List.of())) {
                if (services.containsKey(need.target())) {
                    needed.add(need.target());
                }
            }
        }
        return needed;
    }

    private Matrix matrix(List<Loss> losses) {
        var rows = new ArrayList<Row>();
        for (var kind : Failure.Kind.values()) {
            var ofKind = losses.stream().filter(l -> l.failure().kind() == kind).toList();
            if (kind == Failure.Kind.SERVICE) {
                ofKind.forEach(
                        loss -> rows.add(new Row(kind, loss.failure().name(), loss.answers(), notes().service(loss))));
            } else if (!ofKind.isEmpty()) {
                var worst = new TreeMap<String, Answer>();
                ofKind.forEach(loss -> loss.answers()
                        .forEach((service, answer) ->
                                worst.merge(service, answer, (a, b) -> Answer.WORSE.compare(a, b) >= 0 ? a : b)));
                rows.add(new Row(kind, kind.row(), worst, notes().row(kind, worst)));
            }
        }
        return new Matrix(List.copyOf(services.keySet()), rows);
    }

    private Notes notes() {
        return new Notes(options);
    }
}
