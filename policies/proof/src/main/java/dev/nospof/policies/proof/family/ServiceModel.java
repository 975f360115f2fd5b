package dev.nospof.policies.proof.family;

import dev.nospof.components.model.Strength;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.FailureModel;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Tolerance;
import dev.nospof.policies.proof.solver.FaultTree;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The subjects of a plan as a failure model, in the worst placement. A workload is down when too few pods are left for its declared peak, or none
 * where none is declared.
 *
 * <p>What is reached in several ways is down when too few of them are left. Subjects of which something is not known are left out, with whoever needs them hard: nothing is claimed of these.
 */
public final class ServiceModel {
    /** For where only cut sets are asked for. */
    public static final ToDoubleFunction<Failure.Kind> ANY_PROBABILITY = kind -> 0.5;

    private static final String OWN = "own parts of ";

    private final Map<String, Failure> failures;
    private final Map<String, List<String>> needs = new HashMap<>();
    private final Map<String, Turns> turns = new HashMap<>();
    private final List<String> services;
    private final List<String> known;
    private final FailureModel model;

    private ServiceModel(Subjects subjects, ModelWriter writer) {
        var in = known(subjects);
        for (var name : in) {
            var own = subjects.get(name).describe(writer);
            var hard = subjects.needs(name).stream()
                    .filter(need -> lostWith(name, need) && in.contains(need.target()))
                    .map(Need::target)
                    .toList();
            needs.put(name, hard);
            var all = new ArrayList<>(own);
            all.addAll(hard);
            Optional.ofNullable(subjects.ways().get(name)).ifPresent(ways -> {
                var turn = Turns.of(ways, writer.toleranceElsewhere());
                turns.put(name, turn);
                all.add(turn.write(name, writer));
            });
            writer.subject(name, all);
            writer.subject(OWN + name, own);
        }
        this.known = List.copyOf(in);
        this.services = subjects.columns().stream().filter(in::contains).toList();
        this.model = writer.model();
        this.failures = writer.failures();
    }

    /**
     * The model at a tolerance: what heals in time does not count.
     *
     * @param probabilities of each kind of loss
     */
    public static ServiceModel of(
            Subjects subjects, Tolerance tolerance, ToDoubleFunction<Failure.Kind> probabilities) {
        return new ServiceModel(subjects, new ModelWriter(tolerance, probabilities));
    }

    public FailureModel model() {
        return model;
    }

    /** The columns of the matrix of which all is known, in the order of their names. */
    public List<String> services() {
        return services;
    }

    /** The same with what they need. */
    public List<String> subjects() {
        return known;
    }

    /** What takes a subject by its own parts alone; empty where nothing does. */
    Optional<FaultTree> treeOfItsOwn(String subject, Duration tolerance) {
        return model.treeOf(OWN + subject, tolerance);
    }

    /** The subjects that this one needs hard. */
    List<String> needs(String subject) {
        return needs.getOrDefault(subject, List.of());
    }

    /** How this subject is led from one way to another; empty where there is one way to it. */
    Optional<Turns> turns(String subject) {
        return Optional.ofNullable(turns.get(subject));
    }

    /** What an event of the model's trees stands for. */
    public Failure failure(String event) {
        return failures.get(event);
    }

    private static Set<String> known(Subjects subjects) {
        var known = new TreeSet<String>();
        var gone = new ArrayDeque<String>();
        var dependents = new HashMap<String, List<String>>();
        for (var subject : subjects.all()) {
            var name = subject.name();
            if (subject.isKnown() && subjects.knowsNeedsOf(name)) {
                known.add(name);
            } else {
                gone.add(name);
            }
            for (var need : subjects.needs(name)) {
                if (lostWith(name, need)) {
                    dependents
                            .computeIfAbsent(need.target(), t -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        subjects.ways().forEach((name, ways) -> ways.members().forEach(member -> dependents
                .computeIfAbsent(member, t -> new ArrayList<>())
                .add(name)));
        while (!gone.isEmpty()) {
            for (var dependent : dependents.getOrDefault(gone.poll(), List.of())) {
                if (known.remove(dependent)) {
                    gone.add(dependent);
                }
            }
        }
        return known;
    }

    private static boolean lostWith(String subject, Need need) {
        return need.strength() == Strength.HARD && !need.target().equals(subject);
    }
}
