package dev.nospof.drills.load;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one request.
 *
 * @param due when it was due, since the load began, whether or not it could be sent then
 * @param took from when it was due until its answer was whole: waiting to be sent counts
 * @param lost why there was no good answer; empty where there was
 */
public record Sample(Journey journey, Duration due, Duration took, Optional<String> lost) {}
