package dev.nospof.components.aws.chaos;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a caller may choose; the rest is {@link ChaosExperiment}'s promise. Built, then immutable and valid. */
public final class ChaosExperimentArgs extends ResourceArgs {
    @Import(required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String failure;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Fault fault;
    private final Optional<Tag> targets;
    private final List<Output<String>> stops;
    private final Duration lasting;
    private final Optional<String> hypothesis;
    private final Optional<String> allowance;
    private final Optional<Output<String>> reports;
    private final Optional<Output<String>> dashboard;
    private final Choices choices;

    /** A tag that targets bear. */
    record Tag(String key, String value) {}

    private ChaosExperimentArgs(Builder builder, Choices choices) {
        this.fault = builder.fault.orElseThrow(Checks::noFault);
        this.failure = fault.failure();
        this.profileName = choices.profile().name();
        this.targets = builder.targets;
        this.stops = List.copyOf(builder.stops);
        this.lasting = builder.lasting;
        this.hypothesis = builder.hypothesis;
        this.allowance = builder.allowance;
        this.reports = builder.reports;
        this.dashboard = builder.dashboard;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    Fault fault() {
        return fault;
    }

    /** Empty only where the fault finds its targets by other means. */
    Optional<Tag> targets() {
        return targets;
    }

    /** ARNs of alarms, one or more. */
    List<Output<String>> stops() {
        return stops;
    }

    Duration lasting() {
        return lasting;
    }

    Optional<String> hypothesis() {
        return hypothesis;
    }

    /** Why it may run in production. */
    Optional<String> allowance() {
        return allowance;
    }

    /** Name of a bucket. */
    Optional<Output<String>> reports() {
        return reports;
    }

    /** ARN of one that reports show. */
    Optional<Output<String>> dashboard() {
        return dashboard;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /** Every setter returns the builder; {@link #build} checks everything together. {@code alarmsTo} hears of each run: that it began, was stopped, or ended. */
    public static final class Builder extends Choosing<Builder> {
        private Optional<Fault> fault = Optional.empty();
        private Optional<Tag> targets = Optional.empty();
        private final List<Output<String>> stops = new ArrayList<>();
        private Duration lasting = Duration.ofMinutes(10);
        private Optional<String> hypothesis = Optional.empty();
        private Optional<String> allowance = Optional.empty();
        private Optional<Output<String>> reports = Optional.empty();
        private Optional<Output<String>> dashboard = Optional.empty();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** What is broken. Has to be given. */
        public Builder fault(Fault fault) {
            this.fault = Optional.of(fault);
            return this;
        }

        /** What may be hit: whatever bears this tag with this value, and nothing else; the experiment's own rights end there too. Has to be given, except for pods. */
        public Builder on(String tag, String value) {
            this.targets = Optional.of(new Tag(Checks.tag("tag", tag), Checks.tag("tag's value", value)));
            return this;
        }

        /** An alarm that has to be well for the experiment to begin, and ends it when it fires: its ARN. Has to be given, once to five times. */
        public Builder stopsOn(Output<String> alarmArn) {
            this.stops.add(alarmArn);
            return this;
        }

        /** For how long it is broken; ten minutes by default: long enough for what heals within the proof's usual times, and no longer. */
        public Builder lasting(Duration lasting) {
            this.lasting = Checks.lasting(lasting);
            return this;
        }

        /** What is expected, in one sentence; by default that nobody notices. */
        public Builder hypothesis(String sentence) {
            this.hypothesis = Optional.of(Checks.sentence("hypothesis", sentence));
            return this;
        }

        /** Lets it be there in an environment of production, and says why. */
        public Builder runsInProduction(String reason) {
            this.allowance = Optional.of(Checks.sentence("runsInProduction", reason));
            return this;
        }

        /** After each run FIS writes a report into this bucket, of which it is the name. None by default. */
        public Builder reportsTo(Output<String> bucket) {
            this.reports = Optional.of(bucket);
            return this;
        }

        /** Reports show this dashboard, from twenty minutes before a run to twenty minutes after it: its ARN. */
        public Builder reportsShow(Output<String> dashboardArn) {
            this.dashboard = Optional.of(dashboardArn);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if it could go on while users suffer, or hit what nobody meant
         */
        public ChaosExperimentArgs build() {
            var args = new ChaosExperimentArgs(this, choices());
            if (targets.isEmpty() && args.fault.pods().isEmpty()) {
                throw Checks.noTargets();
            }
            Checks.stops(stops.size());
            Checks.share(args.fault, args.choices.profile());
            Checks.place(args.choices.profile(), allowance.isPresent());
            mustBeHeard();
            return args;
        }
    }
}
