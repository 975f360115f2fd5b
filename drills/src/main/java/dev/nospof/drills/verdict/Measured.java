package dev.nospof.drills.verdict;

import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.load.Recalled;
import java.time.Duration;
import java.util.Optional;

/**
 * What was measured of one service during one fault.
 *
 * @param requests those of its journeys from the blow until all was as before; empty where no journey is its
 * @param fullRedundancy from the blow until its workload had all its pods again; empty if it had not while the fault lasted
 * @param watched how long the fault lasted
 * @param recalled what of that which it had acknowledged was there afterwards
 */
public record Measured(
        Optional<Tally> requests, Optional<Duration> fullRedundancy, Duration watched, Recalled recalled) {
    /** How long it did not answer; zero where nobody asked. */
    public Duration outage() {
        return requests.map(Tally::outage).orElse(Duration.ZERO);
    }
}
