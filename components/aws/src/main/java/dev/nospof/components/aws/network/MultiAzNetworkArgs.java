package dev.nospof.components.aws.network;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** What a caller may choose; the rest is {@link MultiAzNetwork}'s promise. Built, then immutable and valid. */
public final class MultiAzNetworkArgs extends ResourceArgs {
    @Import(required = true)
    private final String cidr;

    @Import(required = true)
    private final String region;

    @Import(name = "zones", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final List<String> zoneWords;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Range range;
    private final List<Zone> zones;
    private final WayOut wayOut;
    private final List<String> interfaceEndpoints;
    private final OptionalInt peakAddresses;
    private final FlowLogs flowLogs;
    private final Choices choices;

    private MultiAzNetworkArgs(Builder builder, Choices choices, Range range, List<Zone> zones, String region) {
        this.cidr = builder.cidr;
        this.region = region;
        this.zoneWords = zones.stream().map(Zone::word).toList();
        this.profileName = choices.profile().name();
        this.range = range;
        this.zones = zones;
        this.wayOut = builder.wayOut;
        this.interfaceEndpoints = List.copyOf(new TreeSet<>(builder.interfaceEndpoints));
        this.peakAddresses = builder.peakAddresses;
        this.flowLogs = builder.flowLogs;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    String cidr() {
        return cidr;
    }

    Range range() {
        return range;
    }

    String region() {
        return region;
    }

    /** Sorted. */
    List<Zone> zones() {
        return zones;
    }

    WayOut wayOut() {
        return wayOut;
    }

    /** Sorted. */
    List<String> interfaceEndpoints() {
        return interfaceEndpoints;
    }

    OptionalInt peakAddresses() {
        return peakAddresses;
    }

    FlowLogs flowLogs() {
        return flowLogs;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices when a way out loses packets.
     */
    public static final class Builder extends Choosing<Builder> {
        private String cidr = "10.0.0.0/16";
        private Optional<String> region = Optional.empty();
        private List<Zone> zones = List.of();
        private WayOut wayOut = WayOut.PER_ZONE;
        private List<String> interfaceEndpoints = List.of();
        private OptionalInt peakAddresses = OptionalInt.empty();
        private FlowLogs flowLogs = FlowLogs.KEPT;

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Has to be given: as many as the profile spreads over, or more. One more later replaces nothing.
         *
         * @param zones all by name ({@code eu-west-1a}) or all by id ({@code euw1-az1}); their order means nothing
         * @throws dev.nospof.components.model.UnsafeArgs if one is no zone
         */
        public Builder zones(String... zones) {
            this.zones = Zone.all(zones);
            return this;
        }

        /** Needed with zones' ids only; their names say it. */
        public Builder region(String region) {
            this.region = Optional.of(region);
            return this;
        }

        /** {@code 10.0.0.0/16} by default; {@code /16} to {@code /22}. Networks that ever talk to each other must not overlap. */
        public Builder cidr(String cidr) {
            this.cidr = cidr;
            return this;
        }

        /** No way out at all: whatever runs here reaches AWS by endpoints, and nothing else. */
        public Builder withoutWayOut() {
            this.wayOut = WayOut.NONE;
            return this;
        }

        /**
         * Weaker: with the zone of that one gateway all zones lose their way out. Saves two gateways; rules and proof will say so, and only environments other
         * than production can waive it.
         */
        public Builder oneNatGatewayForAllZones() {
            this.wayOut = WayOut.ONE_FOR_ALL;
            return this;
        }

        /**
         * Services of AWS that are reached inside of the network, in every zone: {@code ecr.api}, {@code sqs}, {@code sts}. None by default, since each costs
         * by the hour in each zone. Those of S3 and DynamoDB cost nothing and are always there.
         */
        public Builder interfaceEndpoints(String... services) {
            this.interfaceEndpoints = List.of(services);
            return this;
        }

        /**
         * Addresses that pods and nodes have at peak, without any reserve. It is then checked that the private subnets have as many without one zone. By default
         * nothing is.
         */
        public Builder peakAddresses(int addresses) {
            this.peakAddresses = OptionalInt.of(addresses);
            return this;
        }

        /** Whose packets went where is kept in a bucket that exists already, instead of a log group of the network's own. */
        public Builder flowLogsTo(Output<String> bucketArn) {
            this.flowLogs = FlowLogs.to(bucketArn);
            return this;
        }

        /** Nobody will be able to tell whose packets went where. */
        public Builder withoutFlowLogs() {
            this.flowLogs = FlowLogs.NONE;
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the network could not survive what it promises to
         */
        public MultiAzNetworkArgs build() {
            var sound = Checks.zones(zones, choices().profile());
            var where = Checks.region(sound, region);
            var range = Checks.range(cidr);
            peakAddresses.ifPresent(peak -> Checks.room(range, sound, peak));
            interfaceEndpoints.forEach(Checks::service);
            if (wayOut != WayOut.NONE) {
                mustBeHeard();
            }
            return new MultiAzNetworkArgs(this, choices(), range, sound, where);
        }
    }
}
