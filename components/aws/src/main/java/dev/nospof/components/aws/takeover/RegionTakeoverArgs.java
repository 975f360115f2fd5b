package dev.nospof.components.aws.takeover;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Promotable;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a caller may choose; the rest is {@link RegionTakeover}'s promise. Built, then immutable and valid. */
public final class RegionTakeoverArgs extends ResourceArgs {
    @Import(required = true)
    private final String leaving;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Output<String> healthCheck;
    private final List<Promotable> databases;
    private final ProviderResource virginia;
    private final Duration noticedAfter;
    private final Duration promotedAfter;
    private final Choices choices;

    private RegionTakeoverArgs(Builder builder, Choices choices) {
        this.leaving = builder.leaving.orElseThrow(Checks::nothingToLeave);
        this.healthCheck = builder.healthCheck.orElseThrow(Checks::nothingToLeave);
        this.virginia = builder.virginia.orElseThrow(Checks::alarmsFromNowhere);
        this.profileName = choices.profile().name();
        this.databases = List.copyOf(builder.databases);
        this.noticedAfter = builder.noticedAfter;
        this.promotedAfter = builder.promotedAfter;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The region that may be lost. */
    String leaving() {
        return leaving;
    }

    /** Id of what asks it. */
    Output<String> healthCheck() {
        return healthCheck;
    }

    /** One or more, all in one region. */
    List<Promotable> databases() {
        return databases;
    }

    /** Of us-east-1. */
    ProviderResource virginia() {
        return virginia;
    }

    Duration noticedAfter() {
        return noticedAfter;
    }

    Duration promotedAfter() {
        return promotedAfter;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /** Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody hears that a takeover begins, or fails. */
    public static final class Builder extends Choosing<Builder> {
        /** Every 10 s, three failures: as {@code RegionalFailover} does it where nobody says otherwise. */
        private static final Duration NOTICED = Duration.ofSeconds(30);

        /**
         * Assumed: AWS says no more of a managed failover than that it takes minutes
         * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html).
         */
        private static final Duration PROMOTED = Duration.ofMinutes(3);

        private Optional<String> leaving = Optional.empty();
        private Optional<Output<String>> healthCheck = Optional.empty();
        private final List<Promotable> databases = new ArrayList<>();
        private Optional<ProviderResource> virginia = Optional.empty();
        private Duration noticedAfter = NOTICED;
        private Duration promotedAfter = PROMOTED;

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The region that may be lost, and what says so. Has to be given.
         *
         * @param region of the databases that are the first ones now; not us-east-1
         * @param healthCheckId of Route 53, of one that asks this region's own front: {@code failover.healthCheck("eu-west-1")}
         */
        public Builder leaving(String region, Output<String> healthCheckId) {
            this.leaving = Optional.of(Checks.leaving(region));
            this.healthCheck = Optional.of(healthCheckId);
            return this;
        }

        /** One that becomes the first one. Has to be given, once for each of them. */
        public Builder database(Promotable database) {
            this.databases.add(database);
            return this;
        }

        /** A provider of us-east-1, the only region that has the metrics of health checks. Has to be given: this alarm is what begins a takeover. */
        public Builder alarmsFrom(ProviderResource ofUsEast1) {
            this.virginia = Optional.of(ofUsEast1);
            return this;
        }

        /** How long the health check takes to notice, which the proof counts: {@code failover.failoverTime().noticed()}; 30 s by default. */
        public Builder noticedAfter(Duration time) {
            this.noticedAfter = Checks.noticedAfter(time);
            return this;
        }

        /** How long AWS takes to promote, which the proof counts; three minutes are assumed by default. */
        public Builder promotedAfter(Duration measured) {
            this.promotedAfter = Checks.promotedAfter(measured);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if it could be lost with the region that it is to leave, or take over from a database that is well
         */
        public RegionTakeoverArgs build() {
            var args = new RegionTakeoverArgs(this, choices());
            Checks.databases(args.leaving, args.databases);
            mustBeHeard();
            return args;
        }
    }
}
