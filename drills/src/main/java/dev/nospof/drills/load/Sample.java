package dev.nospof.drills.load;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one request.
 *
 * @param due when it was due, since the load began, whether or not it could be sent then
 * @param took from when it was due until its answer was whole: waiting to be sent counts
 * @param lost why there was no good answer; empty where there was
 * @param recall the path at which what it wrote is to be read back; empty where it was lost, or wrote nothing that can be
 */
public record Sample(Journey journey, Duration due, Duration took, Optional<String> lost, Optional<String> recall) {}
