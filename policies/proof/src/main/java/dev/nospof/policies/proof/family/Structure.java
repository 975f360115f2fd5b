package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts of which enough must be up.
 *
 * @param parts the one that does the work first, where the others stand by
 * @param needed how many must be up
 * @param noticed steps until the loss of the first one's node or zone is noticed; none where that is part of the takeover
 * @param takeover steps until the others go on without the first; none where all of them work all the time
 * @param zoneBack how it comes back where a zone takes more of it than it can spare
 * @param weakness what to blame where too few are left
 */
public record Structure(
        List<Part> parts, int needed, List<Step> noticed, List<Step> takeover, Recovery zoneBack, Weakness weakness) {
    /** For what has no part outside its zone. */
    public static final Recovery WITH_THE_ZONE =
            new Recovery.Waits("the zone is back", "nothing of it is in another zone");

    public Structure(List<Part> parts, int needed, List<Step> takeover, Recovery zoneBack, Weakness weakness) {
        this(parts, needed, List.of(), takeover, zoneBack, weakness);
    }

    public Structure {
        noticed = List.copyOf(noticed);
        parts = List.copyOf(parts);
        takeover = List.copyOf(takeover);
        if (needed < 1 || needed > parts.size()) {
            throw new IllegalArgumentException("A structure of " + parts.size() + " parts needs " + needed
                    + " of them. It would be down from the start, or never. Let it need at least one and at most all.");
        }
    }

    /** One part, and nothing that stands in for it. */
    public static Structure single(Part part, Weakness weakness) {
        return new Structure(List.of(part), 1, List.of(), WITH_THE_ZONE, weakness);
    }

    /** Any of these will do. */
    public static Structure anyOf(List<Part> parts, Weakness weakness) {
        return new Structure(parts, 1, List.of(), WITH_THE_ZONE, weakness);
    }

    /** The first works, and another takes over within these steps. */
    public static Structure standby(List<Part> parts, Step takeover, Weakness weakness) {
        return new Structure(parts, 1, parts.size() == 1 ? List.of() : List.of(takeover), WITH_THE_ZONE, weakness);
    }

    /** A majority is needed; the first leads, and another one takes over within these steps. */
    public static Structure quorum(List<Part> parts, List<Step> takeover, Weakness weakness) {
        return new Structure(parts, parts.size() / 2 + 1, takeover, WITH_THE_ZONE, weakness);
    }

    Structure renamed(String from, String to) {
        return new Structure(
                parts.stream().map(part -> part.renamed(from, to)).toList(),
                needed,
                noticed,
                takeover,
                zoneBack,
                weakness);
    }

    /** How the others take over when this is lost. */
    Recovery.ByItself takeover(Failure.Kind lost) {
        var steps = new ArrayList<Step>();
        if (lost == Failure.Kind.NODE || lost == Failure.Kind.ZONE) {
            steps.addAll(noticed);
        }
        steps.addAll(takeover);
        return new Recovery.ByItself(steps);
    }

    /** What can take some of it, each once. */
    Set<Failure> failures() {
        var failures = new LinkedHashSet<Failure>();
        for (var part : parts) {
            failures.add(part.failure());
            part.volume().ifPresent(failures::add);
            failures.addAll(part.in().orElse(List.of(worstZone())));
        }
        return failures;
    }

    /** The parts that this loss takes; those whose zone is not known are all in the worst one. */
    List<Part> lostWith(Failure lost) {
        var zone = worstZone();
        return parts.stream()
                .filter(p -> p.isIn(lost) || (p.isSomewhere() && lost.equals(zone)))
                .toList();
    }

    /** The least that this loss takes of it, wherever those parts are whose zone is not known: one of them if nothing else. */
    int leastLostWith(Failure lost) {
        int known = (int) parts.stream().filter(p -> p.isIn(lost)).count();
        return known == 0 && !lostWith(lost).isEmpty() ? 1 : known;
    }

    /** Where parts of an unknown zone do most harm: with the most of those whose zone is known. */
    Failure worstZone() {
        Failure worst = Zones.lost(0);
        long most = 0;
        for (var zone : zones(parts)) {
            long here = parts.stream().filter(p -> p.isIn(zone)).count();
            if (here > most) {
                most = here;
                worst = zone;
            }
        }
        return worst;
    }

    private static Set<Failure> zones(Collection<Part> parts) {
        var zones = new LinkedHashSet<Failure>();
        parts.forEach(p -> p.in().orElse(List.of()).stream()
                .filter(domain -> domain.kind() == Failure.Kind.ZONE)
                .forEach(zones::add));
        return zones;
    }
}
