package dev.nospof.components.aws;

import com.pulumi.core.Output;
import dev.nospof.components.model.UnsafeArgs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One subnet in each of several zones. It knows its failure domains, so that whoever is placed in it can be checked.
 *
 * @param ids of the subnets, by zone
 */
public record SubnetTier(Tier tier, SortedMap<Zone, Output<String>> ids) {
    public SubnetTier {
        ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
    }

    public static SubnetTier of(Tier tier, Map<Zone, Output<String>> ids) {
        return new SubnetTier(tier, new TreeMap<>(ids));
    }

    /** Sorted by zone. */
    public List<Zone> zones() {
        return List.copyOf(ids.keySet());
    }

    /** All ids, in the order of {@link #zones()}. */
    public Output<List<String>> all() {
        return Output.all(new ArrayList<>(ids.values()));
    }

    /**
     * The subnet of one zone.
     *
     * @throws UnsafeArgs if the tier is not in it
     */
    public Output<String> in(Zone zone) {
        if (!ids.containsKey(zone)) {
            throw notThere(tier, zone, zones());
        }
        return ids.get(zone);
    }

    private static UnsafeArgs notThere(Tier tier, Zone zone, List<Zone> zones) {
        return UnsafeArgs.because(
                "SubnetTier " + tier.word(),
                "zone is '" + zone + "', needs to be one of "
                        + String.join(", ", zones.stream().map(Zone::word).toList()),
                "Whatever is placed there would have no subnet.",
                "Name one of the network's zones, or add this one to the network.");
    }
}
