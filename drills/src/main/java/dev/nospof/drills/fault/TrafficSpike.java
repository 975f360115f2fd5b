package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.policies.proof.model.Failure;
import java.time.Duration;
import java.util.List;

/** Five times as many visitors come, all at once, and go again. Undoes itself with the drill: they are the drill's own. */
final class TrafficSpike implements Fault {
    private static final double TIMES = 5;
    private static final Duration LASTS = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "spike";
    }

    @Override
    public String inWords() {
        return "five times as many requests for 30 s";
    }

    /** How much a service can carry is measured, not proven. */
    @Override
    public List<Failure.Kind> standsFor() {
        return List.of();
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return List.of(Blow.once("five times as many requests", Lost.NOTHING, () -> {
            arena.traffic().accept(TIMES);
            try {
                Waits.pause(LASTS);
            } finally {
                arena.traffic().accept(1);
            }
        }));
    }
}
