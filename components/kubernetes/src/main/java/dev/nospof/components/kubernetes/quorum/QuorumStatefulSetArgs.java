package dev.nospof.components.kubernetes.quorum;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.Callers;
import dev.nospof.components.kubernetes.parts.Given;
import dev.nospof.components.kubernetes.parts.Waived;
import dev.nospof.components.kubernetes.service.Monitoring;
import dev.nospof.components.model.Changes;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Target;
import dev.nospof.components.model.Timing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a caller may choose; the rest is {@link QuorumStatefulSet}'s promise. Built, then immutable and valid. */
public final class QuorumStatefulSetArgs extends ResourceArgs {
    private static final Given GIVEN = new Given("QuorumStatefulSetArgs");

    @Import(required = true)
    private final Output<String> image;

    @Import(required = true)
    private final int members;

    @Import(required = true)
    private final String namespace;

    @Import(required = true)
    private final String storage;

    private final QuorumProgram program;
    private final Profile profile;
    private final Duration bootTime;
    private final Optional<String> storageClass;
    private final String cpu;
    private final String memory;
    private final Callers callers;
    private final Optional<String> priorityClass;
    private final boolean monitored;
    private final String prometheusNamespace;
    private final String runbooks;
    private final Optional<Snapshots> snapshots;
    private final Changes changes;
    private final Waived waived;

    private QuorumStatefulSetArgs(Builder builder, Output<String> image, QuorumProgram program) {
        this.image = image;
        this.program = program;
        this.members = builder.members;
        this.namespace = builder.namespace;
        this.storage = builder.storage;
        this.profile = builder.profile;
        this.bootTime = builder.bootTime;
        this.storageClass = builder.storageClass;
        this.cpu = builder.cpu;
        this.memory = builder.memory;
        this.callers = builder.callers;
        this.priorityClass = builder.priorityClass;
        this.monitored = builder.monitored;
        this.prometheusNamespace = builder.prometheusNamespace;
        this.runbooks = builder.runbooks;
        this.snapshots = builder.snapshots;
        this.changes = builder.changes;
        this.waived = builder.waived;
    }

    public static Builder builder() {
        return new Builder();
    }

    Output<String> image() {
        return image;
    }

    int members() {
        return members;
    }

    String namespace() {
        return namespace;
    }

    String storage() {
        return storage;
    }

    QuorumProgram program() {
        return program;
    }

    Profile profile() {
        return profile;
    }

    Duration bootTime() {
        return bootTime;
    }

    Optional<String> storageClass() {
        return storageClass;
    }

    String cpu() {
        return cpu;
    }

    String memory() {
        return memory;
    }

    Callers callers() {
        return callers;
    }

    Optional<String> priorityClass() {
        return priorityClass;
    }

    boolean isMonitored() {
        return monitored;
    }

    String prometheusNamespace() {
        return prometheusNamespace;
    }

    String runbooks() {
        return runbooks;
    }

    Optional<Snapshots> snapshots() {
        return snapshots;
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
        private Optional<QuorumProgram> program = Optional.empty();
        private int members = 3;
        private String namespace = "default";
        private String storage = "8Gi";
        private Profile profile = Profile.PROD;
        private Duration bootTime = Timing.BOOT;
        private Optional<String> storageClass = Optional.empty();
        private String cpu = "250m";
        private String memory = "512Mi";
        private Callers callers = Callers.sameNamespace();
        private Optional<String> priorityClass = Optional.empty();
        private boolean monitored = true;
        private String prometheusNamespace = Monitoring.DEFAULT.namespace();
        private String runbooks = Monitoring.RUNBOOKS;
        private Optional<Snapshots> snapshots = Optional.empty();
        private Changes changes = Changes.NONE;
        private Waived waived = Waived.NONE;

        private Builder() {}

        /**
         * Has to be given.
         *
         * @param image with a digest or a fixed tag
         * @throws dev.nospof.components.model.UnsafeArgs if it has no tag, or {@code latest}
         */
        public Builder image(String image) {
            return image(Output.of(GIVEN.image(image)));
        }

        /** An image whose name is known at deployment only. It has to have a digest or a fixed tag; nobody checks that here. */
        public Builder image(Output<String> image) {
            this.image = Optional.of(image);
            return this;
        }

        /** Has to be given: {@link QuorumProgram#etcd()}, {@link QuorumProgram#zookeeper()}, or one of your own. */
        public Builder program(QuorumProgram program) {
            this.program = Optional.of(program);
            return this;
        }

        /** An odd number, 3 by default; 5 survive two losses at once, and write a little more slowly. */
        public Builder members(int members) {
            this.members = members;
            return this;
        }

        /** {@code default} by default. */
        public Builder namespace(String namespace) {
            this.namespace = Names.checkNamespace(namespace);
            return this;
        }

        /** Of each member's volume, {@code 8Gi} by default. It can grow later where the storage class allows it, and never shrink. */
        public Builder storage(String quantity) {
            this.storage = GIVEN.memory(quantity);
            return this;
        }

        /**
         * A class with {@code volumeBindingMode: WaitForFirstConsumer}; by default the cluster's default class, which has to have it too.
         */
        public Builder storageClass(String existing) {
            this.storageClass = Optional.of(existing);
            return this;
        }

        /** {@link Profile#PROD} by default. It has to have three zones: in two, one always holds the majority. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** From the container's start until the member answers, as measured, with the data that it will have; 30 s by default. */
        public Builder bootTime(Duration bootTime) {
            this.bootTime = bootTime;
            return this;
        }

        /** Requested, never limited; {@code 250m} by default. */
        public Builder cpu(String quantity) {
            this.cpu = GIVEN.cpu(quantity);
            return this;
        }

        /** Requested and at the same time the limit; {@code 512Mi} by default. */
        public Builder memory(String quantity) {
            this.memory = GIVEN.memory(quantity);
            return this;
        }

        /** Who may connect as a client; by default whoever is in the same namespace. */
        public Builder callers(Target... callers) {
            this.callers = Callers.only(List.of(callers));
            return this;
        }

        /** A PriorityClass that exists already; by default the set brings its own. */
        public Builder priorityClass(String existing) {
            this.priorityClass = Optional.of(GIVEN.priorityClass(existing));
            return this;
        }

        /** Where Prometheus runs; {@code monitoring} by default. */
        public Builder prometheusIn(String namespace) {
            this.prometheusNamespace = Names.checkNamespace(namespace);
            return this;
        }

        /** A URL that ends with a slash; each alert's page is found below it. By default the pages of this project. */
        public Builder runbooks(String folder) {
            this.runbooks = Monitoring.DEFAULT.withRunbooks(folder).runbooks();
            return this;
        }

        /** Copies on a schedule, each tried before it counts; by default none are taken. Not of {@link QuorumProgram#zookeeper()}. */
        public Builder snapshots(Snapshots wanted) {
            this.snapshots = Optional.of(wanted);
            return this;
        }

        /** Nobody will notice when a member is lost: no ServiceMonitor, no alerts, no dashboard. */
        public Builder withoutMonitoring() {
            this.monitored = false;
            return this;
        }

        /**
         * Lets this component's objects break a rule until a day, for a reason; reports go on saying so, and the day after it is broken again.
         *
         * @param rule as reports name it: {@code QRM-03}
         * @param until the last day
         */
        public Builder waive(String rule, LocalDate until, String reason) {
            waived = waived.and(rule, until, reason);
            return this;
        }

        /** The escape hatch: the last word on a child's arguments. Rules and proof judge the result. */
        public <A extends ResourceArgs> Builder customise(Child<A> child, UnaryOperator<A> change) {
            changes = changes.and(child, change);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the set could not survive what it promises to
         */
        public QuorumStatefulSetArgs build() {
            var given = image.orElseThrow(GIVEN::noImage);
            var what = program.orElseThrow(Checks::noProgram);
            Checks.members(members, profile.zones());
            Checks.snapshots(snapshots, what);
            return new QuorumStatefulSetArgs(this, given, what);
        }
    }
}
