package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;
import java.util.Set;

/** The node that carries the most is taken away. */
final class NodeLost implements Fault {
    @Override
    public String name() {
        return "node";
    }

    @Override
    public String inWords() {
        return "the node that carries the most is taken away";
    }

    @Override
    public List<Failure.Kind> standsFor() {
        return List.of(Failure.Kind.NODE);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return arena.busiest().stream()
                .map(machine -> new Blow(
                        machine + " " + arena.nodes().inWords(),
                        List.of(arena.nodes().giveBack(machine)),
                        new Lost(Set.of(), Set.of(machine.name())),
                        Blow.Goal.REPLICAS,
                        () -> arena.nodes().takeAway(machine)))
                .toList();
    }
}
