package dev.nospof.components.aws.network;

import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import java.util.List;

/**
 * A network's name and arguments: all that its children are made of.
 *
 * <p>Addresses: the network has a place for each of eight zones, found by the zone's letter or number, so that another zone moves nothing. Of its place a zone
 * gives half to the private subnet and an eighth each to the public one and the one for data; a quarter stays free.
 */
record Blueprint(String name, MultiAzNetworkArgs args) implements Named {
    private static final int EIGHT = 3;

    static Blueprint of(String name, MultiAzNetworkArgs args) {
        return new Blueprint(new Given("MultiAzNetwork").name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    List<Zone> zones() {
        return args.zones();
    }

    /** The zones that have a NAT gateway. */
    List<Zone> zonesWithNat() {
        return switch (args.wayOut()) {
            case PER_ZONE -> zones();
            case ONE_FOR_ALL -> zones().subList(0, 1);
            case NONE -> List.of();
        };
    }

    /** Where a zone's private subnet goes out: its own zone, or the only one that has a gateway. */
    Zone natOf(Zone zone) {
        return args.wayOut() == WayOut.PER_ZONE ? zone : zones().get(0);
    }

    Range subnet(Tier tier, Zone zone) {
        return subnet(args.range(), tier, zone);
    }

    static Range subnet(Range network, Tier tier, Zone zone) {
        var place = network.part(EIGHT, zone.position());
        return switch (tier) {
            case PRIVATE -> place.part(1, 0);
            case PUBLIC -> place.part(EIGHT, 4);
            case DATA -> place.part(EIGHT, 5);
        };
    }
}
