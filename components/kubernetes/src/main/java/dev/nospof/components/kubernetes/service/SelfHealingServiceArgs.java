package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.Callers;
import dev.nospof.components.kubernetes.parts.Waived;
import dev.nospof.components.model.Capacity;
import dev.nospof.components.model.Changes;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Objective;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Target;
import dev.nospof.components.model.Timing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What a caller may choose; the rest is {@link SelfHealingService}'s promise. Built, then immutable and valid.
 *
 * <p>Only the image has to be given. What decides which objects exist is a plain value; what only fills them in may be an {@code Output}.
 */
public final class SelfHealingServiceArgs extends ResourceArgs {
    @Import(required = true)
    private final Output<String> image;

    @Import(required = true)
    private final int port;

    @Import(required = true)
    private final String namespace;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Profile profile;
    private final Timing timing;
    private final Capacity capacity;
    private final Objective objective;
    private final Health health;
    private final Program program;
    private final List<Dependency> dependencies;
    private final Callers callers;
    private final Optional<String> priorityClass;
    private final boolean keepsTrafficInZone;
    private final Optional<Monitoring> monitoring;
    private final Changes changes;
    private final Waived waived;

    private SelfHealingServiceArgs(Builder builder, Output<String> image, Timing timing, Capacity capacity) {
        this.image = image;
        this.port = builder.port;
        this.namespace = builder.namespace;
        this.profileName = builder.profile.name();
        this.profile = builder.profile;
        this.timing = timing;
        this.capacity = capacity;
        this.objective = builder.objective.orElse(builder.profile.objective());
        this.health = builder.health;
        this.program = builder.program;
        this.dependencies = List.copyOf(builder.dependencies);
        this.callers = builder.callers;
        this.priorityClass = builder.priorityClass;
        this.keepsTrafficInZone = builder.keepsTrafficInZone;
        this.monitoring = builder.monitoring;
        this.changes = builder.changes;
        this.waived = builder.waived;
    }

    public static Builder builder() {
        return new Builder();
    }

    Output<String> image() {
        return image;
    }

    int port() {
        return port;
    }

    String namespace() {
        return namespace;
    }

    Profile profile() {
        return profile;
    }

    Timing timing() {
        return timing;
    }

    Capacity capacity() {
        return capacity;
    }

    Objective objective() {
        return objective;
    }

    Health health() {
        return health;
    }

    Program program() {
        return program;
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    Callers callers() {
        return callers;
    }

    Optional<String> priorityClass() {
        return priorityClass;
    }

    boolean createsPriorityClass() {
        return priorityClass.isEmpty();
    }

    boolean keepsTrafficInZone() {
        return keepsTrafficInZone;
    }

    boolean isMonitored() {
        return monitoring.isPresent();
    }

    /** How it is watched; the defaults where it is not, which then nothing uses but the ports. */
    Monitoring monitoring() {
        return monitoring.orElse(Monitoring.DEFAULT);
    }

    int metricsPort() {
        return monitoring().port().orElse(port);
    }

    Waived waived() {
        return waived;
    }

    /** The child's arguments after the caller's own changes. */
    <A extends ResourceArgs> A customised(Child<A> child, A args) {
        return changes.appliedTo(child, args);
    }

    /** Every setter returns the builder; {@link #build} checks everything together. */
    public static final class Builder {
        private Optional<Output<String>> image = Optional.empty();
        private int port = 8080;
        private String namespace = "default";
        private Profile profile = Profile.PROD;
        private Duration bootTime = Timing.BOOT;
        private Duration longestRequest = Timing.LONGEST_REQUEST;
        private Duration drainTime = Timing.PROPAGATION;
        private OptionalInt peakReplicas = OptionalInt.empty();
        private OptionalInt maxReplicas = OptionalInt.empty();
        private Optional<Objective> objective = Optional.empty();
        private Health health = Health.DEFAULT;
        private Program program = Program.DEFAULT;
        private final List<Dependency> dependencies = new ArrayList<>();
        private Callers callers = Callers.sameNamespace();
        private Optional<String> priorityClass = Optional.empty();
        private boolean keepsTrafficInZone;
        private Optional<Monitoring> monitoring = Optional.of(Monitoring.DEFAULT);
        private Changes changes = Changes.NONE;
        private Waived waived = Waived.NONE;

        private Builder() {}

        /**
         * The only thing that has to be given.
         *
         * @param image with a digest or a fixed tag
         * @throws dev.nospof.components.model.UnsafeArgs if it has no tag, or {@code latest}
         */
        public Builder image(String image) {
            return image(Output.of(Checks.GIVEN.image(image)));
        }

        /** An image whose name is known at deployment only. It has to have a digest or a fixed tag; nobody checks that here. */
        public Builder image(Output<String> image) {
            this.image = Optional.of(image);
            return this;
        }

        /** The TCP port that the container listens on, and the Service too; 8080 by default. */
        public Builder port(int port) {
            this.port = Names.checkPort("SelfHealingServiceArgs", port);
            return this;
        }

        /** {@code default} by default. */
        public Builder namespace(String namespace) {
            this.namespace = Names.checkNamespace(namespace);
            return this;
        }

        /** {@link Profile#PROD} by default: weaker is an explicit choice. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** From the container's start to its first ready answer, as measured; 30 s by default. */
        public Builder bootTime(Duration bootTime) {
            this.bootTime = bootTime;
            return this;
        }

        /** The longest request that must be finished; 30 s by default. */
        public Builder longestRequest(Duration longestRequest) {
            this.longestRequest = longestRequest;
            return this;
        }

        /**
         * How long it may take until every proxy and load balancer knows that a pod has left; 15 s by default, which fits an application
         * load balancer. A network load balancer needs 120 s.
         */
        public Builder drainTime(Duration drainTime) {
            this.drainTime = drainTime;
            return this;
        }

        /**
         * Replicas that carry the highest load, without any reserve. The floor is raised so that as many are left without one zone. By
         * default what is left of the profile's floor.
         */
        public Builder peakReplicas(int peakReplicas) {
            this.peakReplicas = OptionalInt.of(peakReplicas);
            return this;
        }

        /** Most replicas that the autoscaler may ask for; by default enough to make up for a lost zone. */
        public Builder maxReplicas(int maxReplicas) {
            this.maxReplicas = OptionalInt.of(maxReplicas);
            return this;
        }

        /** By default the profile's. */
        public Builder objective(Objective objective) {
            this.objective = Optional.of(objective);
            return this;
        }

        /** {@link Health#DEFAULT} by default. */
        public Builder health(Health health) {
            this.health = health;
            return this;
        }

        /** Requested, never limited; {@code 250m} by default. */
        public Builder cpu(String quantity) {
            this.program = program.withCpu(Checks.GIVEN.cpu(quantity));
            return this;
        }

        /** Requested and at the same time the limit; {@code 512Mi} by default. */
        public Builder memory(String quantity) {
            this.program = program.withMemory(Checks.GIVEN.memory(quantity));
            return this;
        }

        /** What runs instead of the image's own entrypoint, word by word; no shell reads it. */
        public Builder command(String... words) {
            this.program = program.withCommand(Checks.command(List.of(words)));
            return this;
        }

        /** An environment variable. */
        public Builder env(String name, String value) {
            return env(name, Output.of(value));
        }

        /** An environment variable whose value is known at deployment, or is another resource's. */
        public Builder env(String name, Output<String> value) {
            return variable(name, new Variable.Plain(value));
        }

        /** An environment variable that the kubelet reads from a Secret of the same namespace. */
        public Builder envFromSecret(String name, String secret, String key) {
            return variable(name, new Variable.FromSecret(secret, key));
        }

        private Builder variable(String name, Variable variable) {
            this.program = program.and(Checks.variable(name), variable);
            return this;
        }

        /** A digest of whatever configuration the pods read when they start: another value starts them anew, without a gap. */
        public Builder configChecksum(Output<String> checksum) {
            this.program = program.withConfigChecksum(checksum);
            return this;
        }

        /**
         * What the service needs, and how badly. An {@link dev.nospof.components.kubernetes.Endpoint} is wired: {@code PAYMENTS_HOST} and
         * {@code PAYMENTS_PORT} in the environment, and a way through the network policy. Of a mere name only the host and the pods of that
         * name are known. May be called several times.
         */
        public Builder dependsOn(Dependency... dependencies) {
            this.dependencies.addAll(List.of(dependencies));
            return this;
        }

        /** Who may call, beside Prometheus; by default whoever is in the same namespace. */
        public Builder callers(Target... callers) {
            this.callers = Callers.only(List.of(callers));
            return this;
        }

        /** Whoever reaches the pods may call: for what stands behind a load balancer. */
        public Builder callableFromAnywhere() {
            this.callers = Callers.anyone();
            return this;
        }

        /** A PriorityClass that exists already; by default the service brings its own. */
        public Builder priorityClass(String existing) {
            this.priorityClass = Optional.of(Checks.GIVEN.priorityClass(existing));
            return this;
        }

        /**
         * Callers keep to pods of their own zone while there are any: cheaper and quicker, but a zone with many callers may be overloaded
         * while others idle. Needs two replicas a zone.
         */
        public Builder keepTrafficInZone() {
            this.keepsTrafficInZone = true;
            return this;
        }

        /** {@link Monitoring#DEFAULT} by default. */
        public Builder monitoring(Monitoring monitoring) {
            this.monitoring = Optional.of(monitoring);
            return this;
        }

        /** Nobody will notice when it fails: no ServiceMonitor, no alerts, no dashboard. For clusters without the operator's kinds. */
        public Builder withoutMonitoring() {
            this.monitoring = Optional.empty();
            return this;
        }

        /**
         * Lets this component's objects break a rule until a day, for a reason; reports go on saying so, and the day after it is broken again.
         *
         * @param rule as reports name it: {@code SVC-13}
         * @param until the last day
         */
        public Builder waive(String rule, LocalDate until, String reason) {
            waived = waived.and(rule, until, reason);
            return this;
        }

        /**
         * The escape hatch: the last word on a child's arguments. What they promise is then the caller's matter; rules and proof judge the
         * result. Several changes of one child are made in order.
         */
        public <A extends ResourceArgs> Builder customise(Child<A> child, UnaryOperator<A> change) {
            changes = changes.and(child, change);
            return this;
        }

        /**
         * Solves all times and sizes together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the service could not survive what it promises to
         */
        public SelfHealingServiceArgs build() {
            var given = image.orElseThrow(Checks.GIVEN::noImage);
            var timing = new Timing(bootTime, longestRequest, drainTime, profile.graceLimit());
            var smallest = peakReplicas.isPresent()
                    ? Capacity.forPeak(profile, peakReplicas.getAsInt())
                    : Capacity.smallest(profile);
            var capacity = maxReplicas.isPresent() ? smallest.withCeiling(maxReplicas.getAsInt()) : smallest;
            if (keepsTrafficInZone && capacity.floor() < 2 * capacity.zones()) {
                throw Checks.tooFewForZonalTraffic(capacity);
            }
            Dependency.checkDistinct(dependencies);
            Environment.checkNoClash(program.variables().keySet(), dependencies);
            return new SelfHealingServiceArgs(this, given, timing, capacity);
        }
    }
}
