package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subject in one region, with which all of it is lost. */
final class InRegion extends Around {
    /** What is made of its loss. */
    enum Role {
        /** Users know it, and it has no like in another region. */
        ALONE,
        /** Something that users know is reached in another way as well. */
        STOOD_IN_FOR,
        /** Whoever needs it is asked. */
        PART
    }

    /**
     * It copies what another one is, and is made that one's successor.
     *
     * @param region of the other one
     * @param takeover how long that takes, where it happens by itself
     */
    record Follows(Failure region, Optional<Duration> takeover) {}

    private static final List<String> SERVING =
            List.of("aws:autoscaling/", "aws:lb/", "aws:alb/", "aws:elb/", "aws:ec2/instance");

    private final Failure region;
    private final boolean elsewhere;
    private final Map<Failure, Failure> zones;
    private final Resource resource;
    private final Role role;
    private final Optional<Follows> follows;

    /**
     * In this region.
     *
     * @param elsewhere whether it is another one than the home region
     * @param zones what its zones are called in the plan, where it calls them as if they were the home region's
     */
    InRegion(
            Subject inner,
            Failure region,
            boolean elsewhere,
            Map<Failure, Failure> zones,
            Resource resource,
            Role role,
            Optional<Follows> follows) {
        super(inner);
        this.region = region;
        this.elsewhere = elsewhere;
        this.zones = Map.copyOf(zones);
        this.resource = resource;
        this.role = role;
        this.follows = follows;
    }

    /** The same, in another role. */
    InRegion as(Role other) {
        return new InRegion(inner(), region, elsewhere, zones, resource, other, follows);
    }

    /** Whether it answers anybody by itself; what others work with does not, whoever they are. */
    boolean serves() {
        return isService() || SERVING.stream().anyMatch(resource.type()::startsWith);
    }

    @Override
    public Subject called(String name) {
        return new InRegion(inner().called(name), region, elsewhere, zones, resource, role, follows);
    }

    boolean isElsewhere() {
        return elsewhere;
    }

    /** {@code orders (eu-central-1)} */
    String nameWithRegion() {
        return name() + " (" + region.name().replaceFirst("^region ", "") + ")";
    }

    @Override
    public List<Failure> failures() {
        var all = new ArrayList<>(inner().failures().stream().map(this::there).toList());
        all.add(region);
        follows.map(Follows::region).ifPresent(all::add);
        return all;
    }

    @Override
    public Answer to(Failure lost) {
        if (lost.equals(region)) {
            return role == Role.STOOD_IN_FOR
                    ? new Answer.Itself()
                    : new Answer.Down("the region is back", "all of it is in " + region.name());
        }
        var followed = follows.filter(other -> lost.equals(other.region()));
        return followed.isPresent() ? promoted(followed.get()) : inner().to(here(lost));
    }

    /** {@code zone a} is the zone that the plan's other resources know by another name; {@code node 1} is {@code node 1 of region eu-central-1}. */
    private Failure there(Failure failure) {
        var zone = zones.get(failure);
        return zone != null ? zone : isNode(failure) ? new Failure(failure.kind(), failure.name() + end()) : failure;
    }

    private Failure here(Failure failure) {
        for (var zone : zones.entrySet()) {
            if (zone.getValue().equals(failure)) {
                return zone.getKey();
            }
        }
        if (zones.containsKey(failure)) {
            // The home region's zone of that name.
            return new Failure(failure.kind(), failure.name() + " of another region");
        }
        return isNode(failure) && failure.name().endsWith(end())
                ? new Failure(
                        failure.kind(),
                        failure.name().substring(0, failure.name().length() - end().length()))
                : failure;
    }

    private String end() {
        return " of " + region.name();
    }

    private boolean isNode(Failure failure) {
        return !zones.isEmpty() && failure.kind() == Failure.Kind.NODE;
    }

    /** It answers queries all the time; what writes waits. */
    private static Answer promoted(Follows follows) {
        var back = new Recovery.Waits("the region is back", "nothing follows the new one until then");
        return follows.takeover()
                .<Answer>map(time -> new Answer.HealsIn(
                        new Recovery.ByItself(List.of(new Step("promoted", time, "nospof.dev/takeover-seconds"))),
                        back,
                        "it takes over from what is lost"))
                .orElseGet(() -> new Answer.Down(
                        "somebody makes it the first",
                        "it takes no writes before, and nothing says that it is promoted"));
    }

    @Override
    public List<String> describe(ModelWriter model) {
        var own = new ArrayList<>(inner().describe(model.meaning(this::there)));
        own.add(model.domain(region));
        follows.filter(other -> other.takeover()
                        .filter(time -> time.compareTo(model.toleranceElsewhere()) <= 0)
                        .isEmpty())
                .ifPresent(other -> own.add(model.domain(other.region())));
        return own;
    }

    @Override
    public Optional<Blame> blame(Failure.Kind lost) {
        if (lost != Failure.Kind.REGION) {
            return inner().blame(lost);
        }
        return role == Role.ALONE
                ? Optional.of(
                        new Blame(
                                "ONE_REGION",
                                "All of it is in " + region.name() + ", and the environment spreads over several",
                                resource,
                                "its provider",
                                "Run it in another region as well, with a RegionalFailover before both, or use a profile of one region"))
                : Optional.empty();
    }

    @Override
    public List<Change> changes(Failure.Kind lost) {
        return lost == Failure.Kind.REGION ? List.of() : inner().changes(lost);
    }
}
