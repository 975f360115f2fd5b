package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.cluster.Machine;
import dev.nospof.policies.proof.model.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All nodes of the zone that carries the most are taken away at once.
 *
 * @param inRollout whether everything is being rolled out anew just then, of which the proof does not speak
 */
record ZoneLost(String name, String inWords, boolean inRollout) implements Fault {
    static final ZoneLost ALONE =
            new ZoneLost("zone", "all nodes of the zone that carries the most are taken away", false);

    static final ZoneLost IN_ROLLOUT = new ZoneLost(
            "zone-in-rollout", "the same, five seconds after all workloads began to be rolled out anew", true);

    private static final Duration INTO_IT = Duration.ofSeconds(5);

    @Override
    public List<Failure.Kind> standsFor() {
        return inRollout ? List.of() : List.of(Failure.Kind.ZONE);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return arena.busiestZone().stream()
                .map(zone -> {
                    var machines = arena.now().in(zone);
                    return new Blow(
                            zone + " " + arena.nodes().inWords() + (inRollout ? " in the middle of a rollout" : ""),
                            machines.stream().map(arena.nodes()::giveBack).toList(),
                            new Lost(
                                    Set.of(),
                                    machines.stream().map(Machine::name).collect(Collectors.toUnmodifiableSet())),
                            Blow.Goal.REPLICAS,
                            () -> {
                                if (inRollout) {
                                    RolledOut.restart(arena);
                                    Waits.pause(INTO_IT);
                                }
                                machines.parallelStream().forEach(arena.nodes()::takeAway);
                            });
                })
                .toList();
    }
}
