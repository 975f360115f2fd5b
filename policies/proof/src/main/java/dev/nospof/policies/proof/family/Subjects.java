package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All subjects of a plan, in the order of their names, and whom each needs. */
public final class Subjects {
    private final SortedMap<String, Subject> subjects = new TreeMap<>();
    private final SortedMap<String, Reading<List<Need>>> needs = new TreeMap<>();
    private final List<String> columns;

    private Subjects(List<Family> families, Survey survey) {
        for (var family : families) {
            for (var subject : family.in(survey)) {
                var name = free(subject.name());
                subjects.put(name, name.equals(subject.name()) ? subject : subject.called(name));
            }
        }
        var directory = new Directory(subjects.values(), survey.references());
        subjects.forEach((name, subject) -> needs.put(name, subject.needs(directory)));
        this.columns = columnsOf();
    }

    /** What these families find, the earlier ones first where two have things of one name. */
    public static Subjects in(Survey survey, List<Family> families) {
        return new Subjects(families, survey);
    }

    public Collection<Subject> all() {
        return Collections.unmodifiableCollection(subjects.values());
    }

    /** The subject of this name, which the plan must have. */
    public Subject get(String name) {
        return subjects.get(name);
    }

    public boolean has(String name) {
        return subjects.containsKey(name);
    }

    /** The columns of the matrix: every service, and whatever else can fail and no other subject needs. */
    public List<String> columns() {
        return columns;
    }

    /** Whom this subject needs; none where that is not known, see {@link #knowsNeedsOf}. */
    public List<Need> needs(String name) {
        return needs.get(name).orElse(List.of());
    }

    public boolean knowsNeedsOf(String name) {
        return needs.get(name) instanceof Reading.Known;
    }

    public SortedMap<String, Reading<List<Need>>> needs() {
        return Collections.unmodifiableSortedMap(needs);
    }

    private List<String> columnsOf() {
        var needed = new HashSet<String>();
        needs.forEach((name, all) -> all.orElse(List.of()).stream()
                .map(Need::target)
                .filter(target -> !target.equals(name))
                .forEach(needed::add));
        var names = new ArrayList<String>();
        subjects.forEach((name, subject) -> {
            if (subject.isService() || (!needed.contains(name) && canFail(subject))) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    private static boolean canFail(Subject subject) {
        return !subject.isKnown()
                || subject.failures().stream().anyMatch(f -> f.kind().counts());
    }

    private String free(String wanted) {
        var name = wanted;
        for (int i = 2; subjects.containsKey(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }
}
