package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Placement.Place;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.List;
import java.util.Optional;

/**
 * One thing that something is made of.
 *
 * @param failure its loss
 * @param in what else takes it, from the narrowest to the widest: its node, its zone; unknown where deployment decides the zone
 * @param volume a disk that it cannot do without, in its zone
 * @param back how it comes back where it alone is lost
 */
public record Part(Failure failure, Reading<List<Failure>> in, Optional<Failure> volume, Recovery back) {
    /** Of what nothing brings back but its maker or a person. */
    public static final Recovery NOT_BY_ITSELF =
            new Recovery.Waits("AWS has repaired it or a person replaces it", "nothing in the plan takes its place");

    /** In one zone, or in one that only deployment will tell. */
    public static Part in(Reading<Integer> zone, Failure.Kind kind, String name, Recovery back) {
        return new Part(
                new Failure(kind, name),
                zone.then(z -> new Reading.Known<>(List.of(Zones.lost(z)))),
                Optional.empty(),
                back);
    }

    /** A pod of an operator's, on a node of a zone, with a disk of its own. */
    public static Part pod(String name, Place place, boolean disk, Recovery back) {
        return new Part(
                new Failure(Failure.Kind.POD, "pod " + name),
                new Reading.Known<>(
                        List.of(new Failure(Failure.Kind.NODE, place.nodeName()), Zones.lost(place.zone()))),
                disk ? Optional.of(new Failure(Failure.Kind.VOLUME, "volume " + name)) : Optional.empty(),
                back);
    }

    Part renamed(String from, String to) {
        return new Part(renamed(failure, from, to), in, volume.map(v -> renamed(v, from, to)), back);
    }

    private static Failure renamed(Failure failure, String from, String to) {
        return new Failure(failure.kind(), failure.name().replace(from, to));
    }

    boolean isIn(Failure domain) {
        return failure.equals(domain)
                || volume.filter(domain::equals).isPresent()
                || in.orElse(List.of()).contains(domain);
    }

    boolean isSomewhere() {
        return in instanceof Reading.Unknown;
    }

    String unknown() {
        return in.match(known -> "", why -> why);
    }
}
