package dev.nospof.policies.proof.family;

import dev.nospof.components.model.Strength;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.model.Ways;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All subjects of a plan, in the order of their names, and whom each needs. */
public final class Subjects {
    private final SortedMap<String, Subject> subjects = new TreeMap<>();
    private final SortedMap<String, Reading<List<Need>>> needs = new TreeMap<>();
    private final SortedMap<String, Ways> ways = new TreeMap<>();
    private final List<String> columns;
    private final boolean coverRegions;

    private Subjects(List<Family> families, Survey survey) {
        var regional = new Regional(survey);
        this.coverRegions = regional.asked();
        var all = new ArrayList<Subject>();
        families.forEach(family -> family.in(survey).forEach(found -> all.add(regional.placed(found))));
        all.stream().filter(subject -> !isElsewhere(subject)).forEach(this::take);
        all.stream().filter(Subjects::isElsewhere).forEach(this::take);
        var directory = new Directory(subjects.values(), survey);
        subjects.forEach((name, subject) -> {
            needs.put(name, subject.needs(directory));
            subject.ways(directory).ifPresent(several -> ways.put(name, several));
        });
        ways.replaceAll((name, several) -> several.with(this::behind));
        this.columns = columnsOf();
        if (coverRegions) {
            giveRoles();
        }
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

    /** Those that are reached in several ways, each way with all that stands on it. */
    public SortedMap<String, Ways> ways() {
        return Collections.unmodifiableSortedMap(ways);
    }

    /** Whether the loss of a region is one that this plan asks for. */
    public boolean coverRegions() {
        return coverRegions;
    }

    /** Whom this subject leads to: whom it needs, and who is on its ways. */
    public List<String> reachedFrom(String name) {
        var reached = new ArrayList<>(needs(name).stream().map(Need::target).toList());
        if (ways.containsKey(name)) {
            reached.addAll(ways.get(name).members());
        }
        return reached;
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

    /** Those who are reached through this one: they need it, and it is for them that it is there. */
    private SortedSet<String> behind(String front) {
        var behind = new TreeSet<String>();
        needs.forEach((name, all) -> all.orElse(List.of()).stream()
                .filter(need -> need.target().equals(front) && need.strength() == Strength.HARD)
                .filter(need -> !ways.containsKey(name))
                .forEach(need -> behind.add(name)));
        return behind;
    }

    /** Whatever is on the ways of a name, or is needed there, has its like on another one; of the rest what users know stands alone. */
    private void giveRoles() {
        var covered = new TreeSet<String>();
        ways.values().forEach(several -> covered.addAll(several.members()));
        var open = new ArrayList<>(covered);
        for (int i = 0; i < open.size(); i++) {
            for (var need : needs(open.get(i))) {
                if (has(need.target()) && covered.add(need.target())) {
                    open.add(need.target());
                }
            }
        }
        subjects.replaceAll(
                (name, subject) -> subject instanceof InRegion placed ? placed.as(role(placed, covered)) : subject);
    }

    private InRegion.Role role(InRegion placed, SortedSet<String> covered) {
        if (covered.contains(placed.name())) {
            return InRegion.Role.STOOD_IN_FOR;
        }
        return columns.contains(placed.name()) && placed.serves() ? InRegion.Role.ALONE : InRegion.Role.PART;
    }

    private List<String> columnsOf() {
        var needed = new HashSet<String>();
        ways.values().forEach(several -> needed.addAll(several.members()));
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

    /** By more than the loss of its region, with which everything in it is lost. */
    private static boolean canFail(Subject subject) {
        return !subject.isKnown()
                || (subject instanceof InRegion placed ? placed.inner() : subject)
                        .failures().stream().anyMatch(f -> f.kind().counts());
    }

    private void take(Subject subject) {
        var name = free(subject);
        subjects.put(name, name.equals(subject.name()) ? subject : subject.called(name));
    }

    private static boolean isElsewhere(Subject subject) {
        return subject instanceof InRegion placed && placed.isElsewhere();
    }

    /** {@code orders (eu-central-1)} where the home region has one of that name, else {@code orders (2)}. */
    private String free(Subject subject) {
        var wanted = subject.name();
        if (subjects.containsKey(wanted) && subject instanceof InRegion placed && placed.isElsewhere()) {
            wanted = placed.nameWithRegion();
        }
        var name = wanted;
        for (int i = 2; subjects.containsKey(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }
}
