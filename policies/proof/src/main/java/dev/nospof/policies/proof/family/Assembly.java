package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Capacity;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A subject that is made of parts of which enough must be up: a database, a queue, a load balancer.
 *
 * @param resource to blame, and where it is declared
 * @param structure what it is made of; empty for what is trusted as a whole
 * @param wants whom it needs itself
 */
public record Assembly(
        String name,
        boolean isService,
        Resource resource,
        Identity identity,
        Reading<Optional<Structure>> structure,
        Function<Directory, List<Need>> wants,
        List<Trusted> trusted)
        implements Subject {
    public Assembly {
        trusted = List.copyOf(trusted);
    }

    /** Named after its resource, meant by its resource and by these names. */
    public static Assembly of(Resource resource, List<String> names, Reading<Structure> structure) {
        return new Assembly(
                resource.name(),
                false,
                resource,
                new Identity(List.of(resource.urn()), names, List.of()),
                structure.then(known -> new Reading.Known<>(Optional.of(known))),
                directory -> List.of(),
                List.of());
    }

    /** Nothing of it is expected to fail. */
    public static Assembly trusted(Resource resource, List<String> names, Trusted why) {
        return new Assembly(
                resource.name(),
                false,
                resource,
                new Identity(List.of(resource.urn()), names, List.of()),
                new Reading.Known<>(Optional.empty()),
                directory -> List.of(),
                List.of(why));
    }

    public Assembly with(Identity other) {
        return new Assembly(name, isService, resource, other, structure, wants, trusted);
    }

    /** The same, meant by further resources too. */
    public Assembly alsoMeantBy(List<Urn> resources) {
        var all = new ArrayList<>(identity.resources());
        all.addAll(resources);
        return with(new Identity(all, identity.names(), identity.hosts()));
    }

    public Assembly asService() {
        return new Assembly(name, true, resource, identity, structure, wants, trusted);
    }

    public Assembly wanting(Function<Directory, List<Need>> needs) {
        return new Assembly(name, isService, resource, identity, structure, needs, trusted);
    }

    public Assembly trusting(Trusted more) {
        var all = new ArrayList<>(trusted);
        all.add(more);
        return new Assembly(name, isService, resource, identity, structure, wants, all);
    }

    /** The same under another name; its parts keep theirs. */
    public Assembly named(String other) {
        return new Assembly(other, isService, resource, identity, structure, wants, trusted);
    }

    /** Its parts are renamed with it: they are others than those of its namesake. */
    @Override
    public Subject called(String other) {
        var renamed = structure.<Optional<Structure>>then(
                known -> new Reading.Known<>(known.map(s -> s.renamed(name, other))));
        return new Assembly(other, isService, resource, identity, renamed, wants, trusted);
    }

    @Override
    public Reading<List<Need>> needs(Directory directory) {
        return Reading.of(() -> wants.apply(directory).stream()
                .filter(need -> !need.target().equals(name))
                .toList());
    }

    @Override
    public List<Failure> failures() {
        return structure
                .orElse(Optional.empty())
                .map(s -> List.copyOf(s.failures()))
                .orElse(List.of());
    }

    @Override
    public boolean isKnown() {
        return structure instanceof Reading.Known;
    }

    @Override
    public Answer to(Failure lost) {
        if (lost.kind() == Failure.Kind.SERVICE && lost.name().equals(name)) {
            return new Answer.Itself();
        }
        return structure.match(
                known -> known.map(s -> to(lost, s)).orElse(whole(1, 1, Recovery.NOTHING_LOST)), Answer.Undecided::new);
    }

    private static Answer to(Failure lost, Structure structure) {
        int all = structure.parts().size();
        var taken = structure.lostWith(lost);
        if (taken.isEmpty()) {
            return whole(all, all, Recovery.NOTHING_LOST);
        }
        int left = all - taken.size();
        var back = lost.equals(taken.get(0).failure())
                ? taken.get(0).back()
                : lost.kind() == Failure.Kind.VOLUME ? Part.NOT_BY_ITSELF : structure.zoneBack();
        if (left < structure.needed()) {
            if (all - structure.leastLostWith(lost) >= structure.needed()) {
                return new Answer.Undecided(taken.stream()
                        .filter(Part::isSomewhere)
                        .map(Part::unknown)
                        .findFirst()
                        .orElse(""));
            }
            var why = all == 1
                    ? "it is lost"
                    : taken.size() + " of its " + all + " parts are lost, " + structure.needed() + " are needed";
            return back.match(
                    byItself -> (Answer) new Answer.HealsIn(byItself, back, why),
                    waits -> new Answer.Down(waits.until(), why + "; " + waits.because()));
        }
        if (taken.contains(structure.parts().get(0)) && !structure.takeover().isEmpty()) {
            return new Answer.HealsIn(
                    structure.takeover(lost.kind()), back, "the one that works is lost, another takes over");
        }
        return whole(left, all, back);
    }

    private static Answer whole(int left, int all, Recovery back) {
        return new Answer.Unaffected(new Capacity(left, all, OptionalInt.empty()), back);
    }

    @Override
    public List<String> describe(ModelWriter model) {
        var known = structure.orElse(Optional.empty());
        if (known.isEmpty() || !known.get().parts().get(0).failure().kind().counts()) {
            return List.of();
        }
        var parts = known.get();
        var members = new ArrayList<String>();
        for (var part : parts.parts()) {
            var in = new ArrayList<>(places(part, parts, model));
            part.volume().ifPresent(volume -> in.add(model.part(volume, Part.NOT_BY_ITSELF, List.of())));
            members.add(model.part(part.failure(), part.back(), in));
        }
        var own = parts.takeover(parts.parts().get(0).failure().kind()).time();
        var ofItsPlace = parts.takeover(Failure.Kind.ZONE).time();
        var needs = new ArrayList<>(List.of(model.group("parts of " + name, parts.needed(), members, own)));
        if (!parts.takeover().isEmpty()
                && model.tolerance().compareTo(own) >= 0
                && model.tolerance().compareTo(ofItsPlace) < 0) {
            needs.addAll(places(parts.parts().get(0), parts, model));
        }
        return needs;
    }

    /** Its narrowest domain, which is in the next one; none where it is elsewhere before the loss of its place counts. */
    private static List<String> places(Part part, Structure structure, ModelWriter model) {
        var elsewhere = structure
                .zoneBack()
                .match((Recovery.ByItself moved) -> moved.time().compareTo(model.tolerance()) <= 0, waits -> false);
        if (elsewhere) {
            return List.of();
        }
        var domains = part.in().orElse(List.of(structure.worstZone()));
        var in = new ArrayList<String>();
        for (int i = domains.size() - 1; i >= 0; i--) {
            var outer = in.toArray(new String[0]);
            in.clear();
            in.add(model.domain(domains.get(i), outer));
        }
        return in;
    }

    @Override
    public Optional<Blame> blame(Failure.Kind lost) {
        return structure.orElse(Optional.empty()).map(s -> blame(lost, s));
    }

    private Blame blame(Failure.Kind lost, Structure structure) {
        var weakness = structure.weakness();
        if (tooFewAreLeft(lost, structure)) {
            return new Blame("TOO_FEW", weakness.why(), resource, weakness.property(), weakness.fix());
        }
        var time = Times.inWords(structure.takeover(lost).time());
        return new Blame(
                "SLOW_FAILOVER",
                "Its failover takes up to " + time,
                resource,
                weakness.property(),
                "Use one that fails over faster, need it softly or through a queue, or prove it at a tolerance of "
                        + time);
    }

    private static boolean tooFewAreLeft(Failure.Kind lost, Structure structure) {
        return structure.failures().stream()
                .filter(f -> f.kind() == lost)
                .anyMatch(f -> structure.parts().size() - structure.lostWith(f).size() < structure.needed());
    }

    @Override
    public List<Change> changes(Failure.Kind lost) {
        return structure
                .orElse(Optional.empty())
                .filter(s -> tooFewAreLeft(lost, s))
                .map(s -> s.weakness().changes())
                .orElse(List.of());
    }
}
