package dev.nospof.policies.proof;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Propagation;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Loses each single thing in turn. What a loss has nothing to do with is kept once, and not again for every loss. */
final class Losses {
    /** Those that everybody is asked about, whatever their parts are. */
    private static final List<Failure.Kind> FOR_ALL =
            List.of(Failure.Kind.ROLLOUT, Failure.Kind.CONTROL_PLANE, Failure.Kind.IMAGE_REGISTRY);

    private static final List<Failure.Kind> ALWAYS_SHOWN =
            List.of(Failure.Kind.POD, Failure.Kind.NODE, Failure.Kind.ZONE);

    private final Subjects subjects;
    private final List<Subject> asked;
    private final Propagation propagation;
    private final Map<Failure, List<Subject>> concerned = new HashMap<>();
    private final List<Loss> all;

    /** What becomes of every subject. */
    Losses(Subjects subjects) {
        this(subjects, List.copyOf(subjects.all()));
    }

    private Losses(Subjects subjects, List<Subject> asked) {
        this.subjects = subjects;
        this.asked = asked;
        var calm = new TreeMap<String, Answer>();
        var needs = new TreeMap<String, Reading<List<Need>>>();
        var unrelated = of(Failure.Kind.IMAGE_REGISTRY);
        for (var subject : asked) {
            calm.put(subject.name(), subject.to(unrelated));
            needs.put(subject.name(), subjects.needs().get(subject.name()));
        }
        this.propagation = new Propagation(needs, subjects.ways(), calm);
        this.all = failures().stream().map(this::loss).toList();
    }

    /** What becomes of one subject: whoever it does not need, directly or through others, is not asked. */
    static Losses thatReach(String name, Subjects subjects) {
        var reached = new ArrayList<>(List.of(name));
        var known = new HashSet<>(reached);
        for (int i = 0; i < reached.size(); i++) {
            // Whom this one needs is not known, so it may be anybody.
            if (!subjects.knowsNeedsOf(reached.get(i))) {
                return new Losses(subjects);
            }
            for (var needed : subjects.reachedFrom(reached.get(i))) {
                if (subjects.has(needed) && known.add(needed)) {
                    reached.add(needed);
                }
            }
        }
        return new Losses(subjects, reached.stream().sorted().map(subjects::get).toList());
    }

    /** In the order of what is lost. */
    List<Loss> all() {
        return all;
    }

    /** Those that a design must survive. */
    List<Loss> counted() {
        return all.stream().filter(loss -> loss.failure().kind().counts()).toList();
    }

    /** What becomes of each subject when something is lost that has nothing to do with it. */
    SortedMap<String, Answer> calm() {
        return propagation.calm();
    }

    /** What becomes of a subject in the end. */
    Answer answer(Loss loss, String subject) {
        var answer = loss.answers().get(subject);
        return answer == null ? calm().get(subject) : answer;
    }

    private Set<Failure> failures() {
        var failures = new TreeSet<Failure>();
        for (var subject : asked) {
            for (var failure : subject.failures()) {
                failures.add(failure);
                concerned.computeIfAbsent(failure, f -> new ArrayList<>()).add(subject);
            }
        }
        if (!subjects.columns().isEmpty()) {
            for (var kind : ALWAYS_SHOWN) {
                if (failures.stream().noneMatch(f -> f.kind() == kind)) {
                    failures.add(of(kind));
                }
            }
        }
        for (var name : needed()) {
            var whole = new Failure(Failure.Kind.SERVICE, name);
            failures.add(whole);
            concerned.put(whole, List.of(subjects.get(name)));
        }
        for (var kind : FOR_ALL) {
            failures.add(of(kind));
            concerned.put(of(kind), asked);
        }
        return failures;
    }

    private Loss loss(Failure failure) {
        var own = new TreeMap<String, Answer>();
        for (var subject : concerned.getOrDefault(failure, List.of())) {
            own.put(subject.name(), subject.to(failure));
        }
        var answers = propagation.of(own);
        if (failure.kind() == Failure.Kind.REGION) {
            // Whether there is another way is a name's own matter, though each way is made of others.
            answers.forEach((name, answer) -> {
                if (subjects.ways().containsKey(name)) {
                    own.put(name, answer);
                }
            });
        }
        return new Loss(failure, own, answers);
    }

    /** The subjects that others need, and so are worth a row of their own. */
    private Set<String> needed() {
        var needed = new TreeSet<String>();
        for (var subject : asked) {
            subjects.reachedFrom(subject.name()).stream().filter(subjects::has).forEach(needed::add);
        }
        return needed;
    }

    private static Failure of(Failure.Kind kind) {
        return new Failure(kind, kind.row());
    }
}
