package dev.nospof.policies.proof;

import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.model.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the proof takes for granted, for this plan. */
final class Assumptions {
    private Assumptions() {}

    static List<Trusted> of(Subjects subjects) {
        var trusted = new ArrayList<Trusted>();
        if (!subjects.coverRegions()) {
            trusted.add(new Trusted("region", "is up: no profile of this plan spreads over several"));
        }
        trusted.addAll(List.of(
                new Trusted("DNS", "answers"),
                new Trusted("control plane", "is up whenever something has to heal, and outlives any one zone"),
                new Trusted("image registry", "is up whenever a pod starts"),
                new Trusted("rollout", "no rollout is under way when something is lost"),
                new Trusted("nodes", "each zone has one with room for what moves there")));
        subjects.all().stream()
                .flatMap(subject -> subject.trusted().stream())
                .distinct()
                .forEach(trusted::add);
        outside(subjects)
                .forEach((name, users) -> trusted.add(new Trusted(
                        name,
                        "is up: " + String.join(", ", users) + " need" + (users.size() == 1 ? "s" : "")
                                + " it, and it is not in this plan")));
        return trusted;
    }

    private static SortedMap<String, SortedSet<String>> outside(Subjects subjects) {
        var outside = new TreeMap<String, SortedSet<String>>();
        for (var subject : subjects.all()) {
            subjects.needs(subject.name()).stream()
                    .map(Need::target)
                    .filter(target -> !subjects.has(target))
                    .forEach(target -> outside.computeIfAbsent(target, t -> new TreeSet<>())
                            .add(subject.name()));
        }
        return outside;
    }
}
