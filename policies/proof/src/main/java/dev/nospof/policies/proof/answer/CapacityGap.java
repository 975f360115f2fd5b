package dev.nospof.policies.proof.answer;

import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import java.util.Optional;

/**
 * A loss that leaves a service running but too small for its declared peak, or pods that have no place at all. Not a single point of failure.
 *
 * @param what a sentence without its full stop
 * @param fix a sentence without its full stop
 */
public record CapacityGap(
        String service, String what, Urn resource, String property, Optional<SourceLocation> source, String fix) {}
