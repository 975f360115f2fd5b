package dev.nospof.components.aws.alerting;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import dev.nospof.components.model.Objective;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a caller may choose; the rest is {@link AlertingSlo}'s promise. Built, then immutable and valid. */
public final class AlertingSloArgs extends ResourceArgs {
    @Import(name = "objective", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String percent;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Objective objective;
    private final SortedMap<String, Way> ways;
    private final SortedMap<String, Way> urgentWays;
    private final boolean anomalies;
    private final Optional<Output<String>> key;
    private final Choices choices;

    private AlertingSloArgs(Builder builder, Choices choices) {
        this.objective = builder.objective.orElseGet(() -> choices.profile().objective());
        this.percent = objective.percent().toPlainString();
        this.profileName = choices.profile().name();
        this.ways = Collections.unmodifiableSortedMap(new TreeMap<>(builder.ways));
        this.urgentWays = Collections.unmodifiableSortedMap(new TreeMap<>(builder.urgentWays));
        this.anomalies = builder.anomalies;
        this.key = builder.key;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    Objective objective() {
        return objective;
    }

    /** To everything, by name. */
    SortedMap<String, Way> ways() {
        return ways;
    }

    /** To what is urgent only, by name. */
    SortedMap<String, Way> urgentWays() {
        return urgentWays;
    }

    boolean anomalies() {
        return anomalies;
    }

    Optional<Output<String>> key() {
        return key;
    }

    /** Of somebody else, in place of its own. */
    Optional<AlarmTopics> foreign() {
        return choices.alarms();
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /** Every setter returns the builder; {@link #build} checks everything together. {@code alarmsTo} puts topics that are there already in place of its own; {@code withoutAlarms} makes topics that nobody hears. */
    public static final class Builder extends Choosing<Builder> {
        private Optional<Objective> objective = Optional.empty();
        private final SortedMap<String, Way> ways = new TreeMap<>();
        private final SortedMap<String, Way> urgentWays = new TreeMap<>();
        private boolean anomalies;
        private Optional<Output<String>> key = Optional.empty();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** What is promised; by default what the profile promises. */
        public Builder objective(Objective objective) {
            this.objective = Optional.of(objective);
            return this;
        }

        /** A way to people, for everything; two or more, by different protocols. */
        public Builder reaches(String name, Way way) {
            this.ways.put(Checks.wayName(name), way);
            return this;
        }

        /** One more, for what is urgent only: what wakes people. */
        public Builder reachesUrgently(String name, Way way) {
            this.urgentWays.put(Checks.wayName(name), way);
            return this;
        }

        /** Tells as well when there are far more or far fewer requests than at this time of the week. Not by default: it learns for two weeks, and is wrong on holidays. */
        public Builder noticesAnomalies() {
            this.anomalies = true;
            return this;
        }

        @Override
        public Builder withoutAlarms() {
            ways.clear();
            urgentWays.clear();
            return super.withoutAlarms();
        }

        /** A key of yours for what waits in the topics: its ARN. It has to let CloudWatch, EventBridge and RDS use it; by default it has one of its own that does. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.key = Optional.of(keyArn);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if one failure could keep alarms from people
         */
        public AlertingSloArgs build() {
            var args = new AlertingSloArgs(this, choices());
            var hasWays = !ways.isEmpty() || !urgentWays.isEmpty();
            Checks.topics(args.foreign().isPresent(), hasWays);
            if (hasWays) {
                // What is less urgent has to reach people by two ways as well.
                Checks.ways(ways.isEmpty() ? urgentWays.values() : ways.values());
            } else {
                mustBeHeard();
            }
            return args;
        }
    }
}
