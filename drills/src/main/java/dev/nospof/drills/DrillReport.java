package dev.nospof.drills;

import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.verdict.Measured;
import dev.nospof.drills.verdict.Prediction;
import dev.nospof.drills.verdict.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a drill found.
 *
 * @param pace how hard and how long
 * @param notDrilled faults asked for that the environment has nothing for, each with the reason
 * @param failed what could not be broken, each with the reason
 * @param ended why it ended before its last fault; empty where it did not
 */
public record DrillReport(
        String environment,
        List<String> services,
        Pace pace,
        List<Struck> struck,
        SortedMap<String, String> notDrilled,
        SortedMap<String, String> failed,
        Optional<String> ended) {
    public DrillReport {
        services = List.copyOf(services);
        struck = List.copyOf(struck);
        notDrilled = Collections.unmodifiableSortedMap(new TreeMap<>(notDrilled));
        failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
    }

    /**
     * One fault, once.
     *
     * @param fault {@code zone}
     * @param what {@code zone-b powered off}
     * @param lasted from the blow until it was undone
     * @param steadyAfter from its being undone until all was as before; empty if it did not get there
     * @param cells one a service
     * @param all requests of all journeys, from the blow until all was as before
     */
    public record Struck(
            String fault,
            String what,
            Duration lasted,
            Optional<Duration> steadyAfter,
            SortedMap<String, Cell> cells,
            Tally all) {
        public Struck {
            cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        }

        public boolean isWorse() {
            return steadyAfter.isEmpty()
                    || cells.values().stream().anyMatch(cell -> cell.verdict().isWorse());
        }
    }

    /** One service during one fault: predicted, measured, compared. */
    public record Cell(Optional<Prediction> predicted, Measured measured, Verdict verdict) {}

    /** Whether reality was worse than the proof in anything, or the drill had to be ended. */
    public boolean isWorse() {
        return ended.isPresent() || struck.stream().anyMatch(Struck::isWorse);
    }
}
