package dev.nospof.components.aws.failover;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a caller may choose; the rest is {@link RegionalFailover}'s promise. Built, then immutable and valid. */
public final class RegionalFailoverArgs extends ResourceArgs {
    @Import(required = true)
    private final String domain;

    @Import(name = "strategy", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String strategyName;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // As above.
    private final String profileName;

    private final Output<String> zone;
    private final Strategy strategy;
    private final List<ServingRegion> regions;
    private final int needed;
    private final String healthPath;
    private final Duration timeToLive;
    private final FailoverTime failoverTime;
    private final Optional<Output<String>> cluster;
    private final Optional<ProviderResource> alarmProvider;
    private final Choices choices;

    private RegionalFailoverArgs(
            Builder builder, Choices choices, String domain, Output<String> zone, Strategy strategy) {
        this.domain = domain;
        this.strategyName = strategy.name();
        this.profileName = choices.profile().name();
        this.zone = zone;
        this.strategy = strategy;
        this.regions = List.copyOf(builder.regions);
        this.needed = builder.needed.orElse(strategy.neededPercent());
        this.healthPath = builder.healthPath;
        this.timeToLive = builder.timeToLive;
        this.failoverTime = builder.failoverTime();
        this.cluster = builder.cluster;
        this.alarmProvider = builder.alarmProvider;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    String domain() {
        return domain;
    }

    Output<String> zone() {
        return zone;
    }

    Strategy strategy() {
        return strategy;
    }

    /** The first one serves, where not all do. */
    List<ServingRegion> regions() {
        return regions;
    }

    /** What has to stand once a region is lost, in percent of the declared peak. */
    int needed() {
        return needed;
    }

    String healthPath() {
        return healthPath;
    }

    Duration timeToLive() {
        return timeToLive;
    }

    FailoverTime failoverTime() {
        return failoverTime;
    }

    /** Of the application recovery controller. */
    Optional<Output<String>> cluster() {
        return cluster;
    }

    Optional<ProviderResource> alarmProvider() {
        return alarmProvider;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /** Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices that one region is all that is left. */
    public static final class Builder extends Choosing<Builder> {
        private static final String HEALTH = "/readyz";

        private Optional<String> domain = Optional.empty();
        private Optional<Output<String>> zone = Optional.empty();
        private Optional<Strategy> strategy = Optional.empty();
        private final List<ServingRegion> regions = new ArrayList<>();
        private OptionalInt needed = OptionalInt.empty();
        private String healthPath = HEALTH;
        private Duration timeToLive = FailoverTime.ALIAS;
        private Duration clients = FailoverTime.CLIENTS;
        private Optional<Duration> maxFailover = Optional.empty();
        private Optional<Output<String>> cluster = Optional.empty();
        private Optional<ProviderResource> alarmProvider = Optional.empty();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** The name that users know: {@code shop.example.com}. Has to be given. */
        public Builder domain(String domain) {
            this.domain = Optional.of(Checks.domain(domain));
            return this;
        }

        /** The id of the hosted zone that the name is in. Has to be given. */
        public Builder zone(Output<String> hostedZoneId) {
            this.zone = Optional.of(hostedZoneId);
            return this;
        }

        /** The id of the hosted zone that the name is in. Has to be given. */
        public Builder zone(String hostedZoneId) {
            return zone(Output.of(hostedZoneId));
        }

        /** Has to be given: what the second region costs, and what a lost one costs, follow from it. */
        public Builder strategy(Strategy strategy) {
            this.strategy = Optional.of(strategy);
            return this;
        }

        /** One more region; where not all serve, the first one does. */
        public Builder region(ServingRegion region) {
            this.regions.add(region);
            return this;
        }

        /** What has to stand once a region is lost, in percent of the declared peak; by default 100 for ACTIVE_ACTIVE, 50 for WARM_STANDBY, 0 for PILOT_LIGHT. */
        public Builder carriesAtLeast(int percent) {
            this.needed = OptionalInt.of(Checks.needed(percent));
            return this;
        }

        /** What is asked of each region, through its load balancer; {@code /readyz} by default. */
        public Builder healthPath(String path) {
            this.healthPath = path;
            return this;
        }

        /** The longest until users are served again. By default two minutes come of the other figures; more is cheaper. */
        public Builder maxFailover(Duration time) {
            this.maxFailover = Optional.of(time);
            return this;
        }

        /** For how long resolvers keep an address, where a region is no load balancer's; 60 s by default, and never more. */
        public Builder timeToLive(Duration time) {
            this.timeToLive = Checks.timeToLive(time);
            return this;
        }

        /** For how much longer than that clients keep it; 30 s by default, as Java does by itself. */
        public Builder clientsKeepAddresses(Duration time) {
            this.clients = Checks.clients(time);
            return this;
        }

        /**
         * A switch for each region, with which a person leaves one that is ill without being dead. They begin switched off; while all are, the name is answered as if none were.
         *
         * @param clusterArn of the application recovery controller: one for many names, and not cheap
         */
        public Builder switchedBy(Output<String> clusterArn) {
            this.cluster = Optional.of(clusterArn);
            return this;
        }

        /** A provider of us-east-1, the only region that has the metrics of health checks; the topics have to be there, too. */
        public Builder alarmsFrom(ProviderResource ofUsEast1) {
            this.alarmProvider = Optional.of(ofUsEast1);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the loss of a region could take the name with it, or for longer than is allowed
         */
        public RegionalFailoverArgs build() {
            var args = new RegionalFailoverArgs(
                    this,
                    choices(),
                    domain.orElseThrow(() -> Checks.missing("domain", "domain(\"shop.example.com\")")),
                    zone.orElseThrow(() -> Checks.missing("zone", "zone(hostedZone.zoneId())")),
                    strategy.orElseThrow(() -> Checks.missing("strategy", "strategy(Strategy.WARM_STANDBY)")));
            Checks.regions(args);
            mustBeHeard();
            if (args.choices().alarms().isPresent() && alarmProvider.isEmpty()) {
                throw Checks.alarmsFromNowhere();
            }
            return args;
        }

        private FailoverTime failoverTime() {
            var kept = regions.stream().anyMatch(ServingRegion::isBalanced) ? FailoverTime.ALIAS : timeToLive;
            var ready = regions.stream()
                    .skip(1)
                    .map(ServingRegion::readyAfter)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            return maxFailover
                    .map(most -> FailoverTime.within(most, kept, clients, ready)
                            .orElseThrow(() -> Checks.tooSlow(most, FailoverTime.fastest(kept, clients, ready))))
                    .orElseGet(() -> FailoverTime.ordinary(kept, clients, ready));
        }
    }
}
