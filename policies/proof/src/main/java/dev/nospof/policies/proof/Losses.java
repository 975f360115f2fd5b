package dev.nospof.policies.proof;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Propagation;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Propagation propagation;
    private final Map<Failure, List<Subject>> concerned = new HashMap<>();
    private final List<Loss> all;

    Losses(Subjects subjects) {
        this.subjects = subjects;
        var calm = new TreeMap<String, Answer>();
        var unrelated = of(Failure.Kind.IMAGE_REGISTRY);
        subjects.all().forEach(s -> calm.put(s.name(), s.to(unrelated)));
        this.propagation = new Propagation(subjects.needs(), calm);
        this.all = failures().stream().map(this::loss).toList();
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
        for (var subject : subjects.all()) {
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
            concerned.put(of(kind), List.copyOf(subjects.all()));
        }
        return failures;
    }

    private Loss loss(Failure failure) {
        var own = new TreeMap<String, Answer>();
        for (var subject : concerned.getOrDefault(failure, List.of())) {
            own.put(subject.name(), subject.to(failure));
        }
        return new Loss(failure, own, propagation.of(own));
    }

    /** The subjects that others need, and so are worth a row of their own. */
    private Set<String> needed() {
        var needed = new TreeSet<String>();
        for (var subject : subjects.all()) {
            subjects.needs(subject.name()).stream()
                    .map(Need::target)
                    .filter(subjects::has)
                    .forEach(needed::add);
        }
        return needed;
    }

    private static Failure of(Failure.Kind kind) {
        return new Failure(kind, kind.row());
    }
}
