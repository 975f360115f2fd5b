package dev.nospof.components.aws.network;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.UnsafeArgs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where an {@link ExistingNetwork} is. Built, then immutable and valid. */
public final class ExistingNetworkArgs extends ResourceArgs {
    private static final String THING = "ExistingNetworkArgs";

    @Import(required = true)
    private final Output<String> vpcId;

    @Import(required = true)
    private final String region;

    private final List<String> ranges;
    private final Map<Tier, SortedMap<Zone, Output<String>>> subnets;

    private ExistingNetworkArgs(Builder builder, Output<String> vpcId, String region) {
        this.vpcId = vpcId;
        this.region = region;
        this.ranges = List.copyOf(builder.ranges);
        this.subnets = new EnumMap<>(builder.subnets);
    }

    public static Builder builder() {
        return new Builder();
    }

    Output<String> vpcId() {
        return vpcId;
    }

    String region() {
        return region;
    }

    List<String> ranges() {
        return ranges;
    }

    SortedMap<Zone, Output<String>> subnets(Tier tier) {
        return subnets.getOrDefault(tier, new TreeMap<>());
    }

    List<Zone> zones() {
        var zones = new TreeSet<Zone>();
        subnets.values().forEach(ids -> zones.addAll(ids.keySet()));
        return List.copyOf(zones);
    }

    /** Every setter returns the builder; {@link #build} checks everything together. */
    public static final class Builder {
        private Optional<Output<String>> vpcId = Optional.empty();
        private Optional<String> region = Optional.empty();
        private List<String> ranges = List.of();
        private final Map<Tier, SortedMap<Zone, Output<String>>> subnets = new EnumMap<>(Tier.class);

        private Builder() {}

        /** Has to be given. */
        public Builder vpcId(Output<String> id) {
            this.vpcId = Optional.of(id);
            return this;
        }

        public Builder vpcId(String id) {
            return vpcId(Output.of(id));
        }

        /** Needed with zones' ids only; their names say it. */
        public Builder region(String region) {
            this.region = Optional.of(region);
            return this;
        }

        /** Has to be given: the VPC's addresses, in CIDR notation. */
        public Builder ranges(String... ranges) {
            this.ranges = List.of(ranges);
            return this;
        }

        /** A subnet, one for each tier and zone that components are to use. */
        public Builder subnet(Tier tier, String zone, Output<String> id) {
            var before = subnets.computeIfAbsent(tier, t -> new TreeMap<>()).put(new Zone(zone), id);
            if (before != null) {
                throw twice(tier, zone);
            }
            return this;
        }

        public Builder subnet(Tier tier, String zone, String id) {
            return subnet(tier, zone, Output.of(id));
        }

        /**
         * Checks all of it together.
         *
         * @throws UnsafeArgs if a component could not be placed in it
         */
        public ExistingNetworkArgs build() {
            var vpc = vpcId.orElseThrow(ExistingNetworkArgs::noVpc);
            if (ranges.isEmpty() || ranges.stream().anyMatch(r -> Range.read(r).isEmpty())) {
                throw badRanges(ranges);
            }
            subnets.forEach((tier, ids) -> {
                if (ids.size() < 2) {
                    throw oneZone(tier, ids.firstKey());
                }
            });
            var zones = subnets.values().stream()
                    .flatMap(ids -> ids.keySet().stream())
                    .distinct()
                    .toList();
            if (zones.isEmpty()) {
                throw noSubnets();
            }
            return new ExistingNetworkArgs(this, vpc, Checks.region(zones, region));
        }
    }

    private static UnsafeArgs noVpc() {
        return UnsafeArgs.because(
                THING,
                "vpcId is missing",
                "Components would not know where to go.",
                "Set vpcId, such as 'vpc-0123456789abcdef0'.");
    }

    private static UnsafeArgs noSubnets() {
        return UnsafeArgs.because(
                THING,
                "there is no subnet",
                "Nothing could be placed in the network.",
                "Name a subnet of each zone: subnet(Tier.PRIVATE, \"eu-west-1a\", \"subnet-…\").");
    }

    private static UnsafeArgs badRanges(List<String> ranges) {
        return UnsafeArgs.because(
                THING,
                "ranges are " + ranges + ", need to be the VPC's IPv4 addresses in CIDR notation",
                "Network policies and security groups would let through the wrong callers, or none.",
                "Give what the VPC's page shows as its IPv4 CIDR, such as '10.0.0.0/16'.");
    }

    private static UnsafeArgs twice(Tier tier, String zone) {
        return UnsafeArgs.because(
                THING,
                "the " + tier.word() + " tier has two subnets in zone " + zone,
                "One of the two would be left out without a word.",
                "Name one subnet for each tier and zone.");
    }

    private static UnsafeArgs oneZone(Tier tier, Zone zone) {
        return UnsafeArgs.because(
                THING,
                "the " + tier.word() + " tier is in " + zone + " alone, needs at least 2 zones",
                "Losing that zone would take everything that is placed in the tier.",
                "Name a subnet of another zone, or leave the tier out.");
    }
}
