package dev.nospof.components.aws.fleet;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Balancer;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a caller may choose; the rest is {@link SelfHealingFleet}'s promise. Built, then immutable and valid. */
public final class SelfHealingFleetArgs extends ResourceArgs {
    @Import(required = true)
    private final int atLeast;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final int atMost;
    private final Network network;
    private final Output<String> image;
    private final List<String> types;
    private final Optional<Balancer> front;
    private final Duration bootTime;
    private final Duration drainTime;
    private final int cpuTarget;
    private final int spot;
    private final boolean scalesAhead;
    private final OptionalInt warmPool;
    private final Optional<String> userData;
    private final Optional<Output<String>> instanceProfile;
    private final List<Output<String>> rollbackAlarms;
    private final Choices choices;

    private SelfHealingFleetArgs(
            Builder builder, Choices choices, Network network, Output<String> image, int least, int most) {
        this.atLeast = least;
        this.profileName = choices.profile().name();
        this.atMost = most;
        this.network = network;
        this.image = image;
        this.types = builder.types;
        this.front = builder.front;
        this.bootTime = builder.bootTime;
        this.drainTime = builder.drainTime;
        this.cpuTarget = builder.cpuTarget;
        this.spot = builder.spot;
        this.scalesAhead = builder.scalesAhead;
        this.warmPool = builder.warmPool;
        this.userData = builder.userData;
        this.instanceProfile = builder.instanceProfile;
        this.rollbackAlarms = builder.rollback();
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    int atLeast() {
        return atLeast;
    }

    int atMost() {
        return atMost;
    }

    Network network() {
        return network;
    }

    Output<String> image() {
        return image;
    }

    List<String> types() {
        return types;
    }

    Optional<Balancer> front() {
        return front;
    }

    Duration bootTime() {
        return bootTime;
    }

    Duration drainTime() {
        return drainTime;
    }

    int cpuTarget() {
        return cpuTarget;
    }

    int spot() {
        return spot;
    }

    boolean scalesAhead() {
        return scalesAhead;
    }

    OptionalInt warmPool() {
        return warmPool;
    }

    Optional<String> userData() {
        return userData;
    }

    Optional<Output<String>> instanceProfile() {
        return instanceProfile;
    }

    List<Output<String>> rollbackAlarms() {
        return rollbackAlarms;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices when instances are missing.
     */
    public static final class Builder extends Choosing<Builder> {
        private Optional<Network> network = Optional.empty();
        private Optional<Output<String>> image = Optional.empty();
        private List<String> types = List.of();
        private Optional<Balancer> front = Optional.empty();
        private OptionalInt least = OptionalInt.empty();
        private OptionalInt most = OptionalInt.empty();
        private Duration bootTime = Duration.ofMinutes(2);
        private Duration drainTime = Duration.ZERO;
        private int cpuTarget = 50;
        private int spot;
        private boolean scalesAhead;
        private OptionalInt warmPool = OptionalInt.empty();
        private Optional<String> userData = Optional.empty();
        private Optional<Output<String>> instanceProfile = Optional.empty();
        private List<Output<String>> rollbackOn = List.of();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Has to be given: instances are in its private subnets, in every zone. */
        public Builder network(Network network) {
            this.network = Optional.of(network);
            return this;
        }

        /** Has to be given: the id of the machine image. Another one is rolled out, and back where alarms fire meanwhile. */
        public Builder image(Output<String> amiId) {
            this.image = Optional.of(amiId);
            return this;
        }

        /** Has to be given: three or more of the same size and processor, the best first. */
        public Builder instanceTypes(String... types) {
            this.types = Checks.types(List.of(types));
            return this;
        }

        /** The load balancer that they stand behind, made with {@code instances()}. It decides who is well, and who is let in. */
        public Builder behind(Balancer front) {
            this.front = Optional.of(front);
            return this;
        }

        /** One for each zone by default, and never less. */
        public Builder atLeast(int instances) {
            this.least = OptionalInt.of(instances);
            return this;
        }

        /** By default what {@link #atLeast} needs to outlive the loss of a zone. */
        public Builder atMost(int instances) {
            this.most = OptionalInt.of(instances);
            return this;
        }

        /** From the launch to the first good answer; 2 min by default. */
        public Builder bootTime(Duration bootTime) {
            this.bootTime = bootTime;
            return this;
        }

        /** How long an instance that is to go may take for work that no load balancer knows of; none by default. */
        public Builder drainTime(Duration drainTime) {
            this.drainTime = drainTime;
            return this;
        }

        /** The share of their processors, in percent, that instances are added and taken away by; 50 by default. */
        public Builder cpuTarget(int percent) {
            this.cpuTarget = Checks.percent("cpuTarget", percent, 66);
            return this;
        }

        /** So many percent of those above one for each zone may be taken back by AWS at two minutes' notice; none by default. */
        public Builder spot(int percent) {
            this.spot = Checks.percent("spot", percent, 100);
            return this;
        }

        /** Instances are started before the hour in which they are usually needed (predictive scaling). */
        public Builder scalesAhead() {
            this.scalesAhead = true;
            return this;
        }

        /** So many wait, booted and stopped, to be started in seconds. All are then of the first type: AWS keeps no pool of several. */
        public Builder warmPool(int instances) {
            this.warmPool = OptionalInt.of(instances);
            return this;
        }

        /** What an instance runs when it starts. */
        public Builder userData(String script) {
            this.userData = Optional.of(script);
            return this;
        }

        /** ARN of the instance profile: what instances may do. */
        public Builder instanceProfile(Output<String> arn) {
            this.instanceProfile = Optional.of(arn);
            return this;
        }

        /** Alarms that take a rollout back; by default those of the load balancer. */
        public Builder rollbackOn(List<Output<String>> alarmNames) {
            this.rollbackOn = List.copyOf(alarmNames);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the loss of an instance or a zone could stop what runs on it
         */
        public SelfHealingFleetArgs build() {
            var known = network.orElseThrow(() -> Checks.GIVEN.missing(
                    "network",
                    "There is no zone that instances could be in.",
                    "Name one: network(new MultiAzNetwork(…)), or an ExistingNetwork."));
            var ami = image.orElseThrow(() -> Checks.GIVEN.missing(
                    "image", "Nothing could be started.", "Name a machine image: image(ami.id())."));
            Checks.types(types);
            Checks.zones(known, choices().profile());
            Checks.times(bootTime, drainTime);
            var zones = known.subnets(Tier.PRIVATE).zones().size();
            var floor = least.orElse(Math.max(2, zones));
            var ceiling = most.orElse(Blueprint.most(floor, Math.max(2, zones)));
            Checks.counts(floor, ceiling, zones);
            mustBeHeard();
            if (rollback().isEmpty()) {
                throw Checks.GIVEN.missing(
                        "rollbackOn",
                        "A bad image would be rolled out to the last instance.",
                        "Name alarms of what runs on them: rollbackOn(List.of(alarm.name())), or behind(front), which has some.");
            }
            return new SelfHealingFleetArgs(this, choices(), known, ami, floor, ceiling);
        }

        private List<Output<String>> rollback() {
            var all = new ArrayList<>(rollbackOn);
            if (all.isEmpty()) {
                front.ifPresent(f -> all.addAll(f.alarmNames()));
            }
            return List.copyOf(all);
        }
    }
}
