package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.cluster.Machine;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All nodes of the zone that carries the most are taken away at once. */
final class ZoneLost implements Fault {
    @Override
    public String name() {
        return "zone";
    }

    @Override
    public String inWords() {
        return "all nodes of the zone that carries the most are taken away";
    }

    @Override
    public Optional<Failure.Kind> standsFor() {
        return Optional.of(Failure.Kind.ZONE);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return arena.busiestZone().stream()
                .map(zone -> {
                    var machines = arena.now().in(zone);
                    return new Blow(
                            zone + " " + arena.nodes().inWords(),
                            machines.stream().map(arena.nodes()::giveBack).toList(),
                            new Lost(
                                    Set.of(),
                                    machines.stream().map(Machine::name).collect(Collectors.toUnmodifiableSet())),
                            Blow.Goal.REPLICAS,
                            () -> machines.parallelStream().forEach(arena.nodes()::takeAway));
                })
                .toList();
    }
}
