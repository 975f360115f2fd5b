package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.proof.model.Placement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the pods are that an operator makes, in the worst case that it leaves open. */
public final class MemberPlacement {
    private MemberPlacement() {}

    /**
     * So many pods.
     *
     * @param apartByZone no two in one zone
     * @param apartByNode no two on one node
     * @param evenlyOverZones no zone has more than one more than another
     */
    public static Placement of(
            int members, int zones, boolean apartByZone, boolean apartByNode, boolean evenlyOverZones) {
        var even = evenlyOverZones ? Optional.of(new Spreading.Hard(1, true, 1, "")) : Optional.<Spreading.Hard>empty();
        return WorstPlacement.of(
                members,
                IntStream.range(0, zones).boxed().toList(),
                new Spreading(even, Optional.empty(), apartByZone, apartByNode, Map.of()));
    }
}
