package dev.nospof.components.kubernetes.postgres;

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
import java.util.stream.Stream;

/** What a caller may choose; the rest is {@link ReplicatedPostgres}'s promise. Built, then immutable and valid. */
public final class ReplicatedPostgresArgs extends ResourceArgs {
    private static final Given GIVEN = new Given("ReplicatedPostgresArgs");

    @Import(required = true)
    private final Output<String> image;

    @Import(required = true)
    private final String namespace;

    @Import(required = true)
    private final String storage;

    private final Builder chosen;

    private ReplicatedPostgresArgs(Builder builder, Output<String> image) {
        this.image = image;
        this.namespace = builder.namespace;
        this.storage = builder.storage;
        this.chosen = builder.copy();
    }

    public static Builder builder() {
        return new Builder();
    }

    Output<String> image() {
        return image;
    }

    String namespace() {
        return namespace;
    }

    String storage() {
        return storage;
    }

    RunBy runBy() {
        return chosen.runBy;
    }

    Profile profile() {
        return chosen.profile;
    }

    Durability durability() {
        return chosen.durability;
    }

    List<String> databases() {
        return chosen.databases;
    }

    Optional<String> credentials() {
        return chosen.credentials;
    }

    Optional<Backups> backups() {
        return chosen.backups;
    }

    Optional<Pooling> pooling() {
        return chosen.pooling;
    }

    Duration bootTime() {
        return chosen.bootTime;
    }

    Optional<String> storageClass() {
        return chosen.storageClass;
    }

    int connections() {
        return chosen.connections;
    }

    String cpu() {
        return chosen.cpu;
    }

    String memory() {
        return chosen.memory;
    }

    Callers callers() {
        return chosen.callers;
    }

    Optional<String> priorityClass() {
        return chosen.priorityClass;
    }

    boolean isMonitored() {
        return chosen.monitored;
    }

    String prometheusNamespace() {
        return chosen.prometheusNamespace;
    }

    String runbooks() {
        return chosen.runbooks;
    }

    Waived waived() {
        return chosen.waived;
    }

    /** The child's arguments after the caller's own changes. */
    <A extends ResourceArgs> A customised(Child<A> child, A args) {
        return chosen.changes.appliedTo(child, args);
    }

    /** Every setter returns the builder; {@link #build} checks everything together. */
    public static final class Builder {
        private Optional<Output<String>> image = Optional.empty();
        private RunBy runBy = RunBy.patroni();
        private String namespace = "default";
        private String storage = "16Gi";
        private Profile profile = Profile.PROD;
        private Durability durability = Durability.PREFERRED;
        private List<String> databases = List.of("app");
        private Optional<String> credentials = Optional.empty();
        private Optional<Backups> backups = Optional.empty();
        private boolean backedUp = true;
        private Optional<Pooling> pooling = Optional.empty();
        private Duration bootTime = Timing.BOOT;
        private Optional<String> storageClass = Optional.empty();
        private int connections = 100;
        private String cpu = "500m";
        private String memory = "1Gi";
        private Callers callers = Callers.sameNamespace();
        private Optional<String> priorityClass = Optional.empty();
        private boolean monitored = true;
        private String prometheusNamespace = Monitoring.DEFAULT.namespace();
        private String runbooks = Monitoring.RUNBOOKS;
        private Changes changes = Changes.NONE;
        private Waived waived = Waived.NONE;

        private Builder() {}

        /** What is built keeps its own choices, whatever is set afterwards. */
        private Builder copy() {
            var copy = new Builder();
            copy.image = image;
            copy.runBy = runBy;
            copy.namespace = namespace;
            copy.storage = storage;
            copy.profile = profile;
            copy.durability = durability;
            copy.databases = databases;
            copy.credentials = credentials;
            copy.backups = backups;
            copy.backedUp = backedUp;
            copy.pooling = pooling;
            copy.bootTime = bootTime;
            copy.storageClass = storageClass;
            copy.connections = connections;
            copy.cpu = cpu;
            copy.memory = memory;
            copy.callers = callers;
            copy.priorityClass = priorityClass;
            copy.monitored = monitored;
            copy.prometheusNamespace = prometheusNamespace;
            copy.runbooks = runbooks;
            copy.changes = changes;
            copy.waived = waived;
            return copy;
        }

        /**
         * Has to be given: this project's image {@code postgres}, or for CloudNativePG one of the operator's.
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

        /** {@link RunBy#patroni()} by default. */
        public Builder runBy(RunBy runBy) {
            this.runBy = runBy;
            return this;
        }

        /** {@code default} by default. */
        public Builder namespace(String namespace) {
            this.namespace = Names.checkNamespace(namespace);
            return this;
        }

        /** {@link Profile#PROD} by default. There is one member in each of its zones. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** {@link Durability#PREFERRED} by default. */
        public Builder durability(Durability durability) {
            this.durability = durability;
            return this;
        }

        /** Each belongs to a user of the same name; {@code app} by default. Made at the very first start, and never again. */
        public Builder databases(String... names) {
            this.databases = Stream.of(names).map(Checks::database).distinct().toList();
            return this;
        }

        /**
         * A Secret of the same namespace that exists already, with the keys {@code postgres} and {@code replication} and one for each
         * database: passwords. {@code <name>-credentials} by default.
         */
        public Builder credentials(String secret) {
            this.credentials = Optional.of(Names.check(secret));
            return this;
        }

        /** Has to be said: where copies go, or {@link #withoutBackups()}. */
        public Builder backups(Backups backups) {
            this.backups = Optional.of(backups);
            this.backedUp = true;
            return this;
        }

        /** Nothing will undo a wrong DELETE, or bring back what was lost with all volumes. For data that can be made anew. */
        public Builder withoutBackups() {
            this.backups = Optional.empty();
            this.backedUp = false;
            return this;
        }

        /** Adds PgBouncer, in front of the primary; see {@link ReplicatedPostgres#pooled()}. None by default. */
        public Builder pooling(Pooling pooling) {
            this.pooling = Optional.of(pooling);
            return this;
        }

        /** Of each member's volume, {@code 16Gi} by default. It can grow later where the storage class allows it, and never shrink. */
        public Builder storage(String quantity) {
            this.storage = GIVEN.memory(quantity);
            return this;
        }

        /** A class with {@code volumeBindingMode: WaitForFirstConsumer}; by default the cluster's default class, which has to have it too. */
        public Builder storageClass(String existing) {
            this.storageClass = Optional.of(existing);
            return this;
        }

        /** From the container's start until it answers, as measured, with the data that it will have; 30 s by default. */
        public Builder bootTime(Duration bootTime) {
            this.bootTime = bootTime;
            return this;
        }

        /** That each member accepts at a time, 100 by default; callers' pools together have to stay below it. */
        public Builder connections(int most) {
            this.connections = most;
            return this;
        }

        /** Requested, never limited; {@code 500m} by default. */
        public Builder cpu(String quantity) {
            this.cpu = GIVEN.cpu(quantity);
            return this;
        }

        /** Requested and at the same time the limit; {@code 1Gi} by default. A quarter of it is PostgreSQL's own cache. */
        public Builder memory(String quantity) {
            this.memory = GIVEN.memory(quantity);
            return this;
        }

        /** Who may connect; by default whoever is in the same namespace. */
        public Builder callers(Target... callers) {
            this.callers = Callers.only(List.of(callers));
            return this;
        }

        /** A PriorityClass that exists already; by default the database brings its own. */
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

        /** Nobody will notice when the primary is lost or backups fail: no monitor, no alerts, no dashboard. */
        public Builder withoutMonitoring() {
            this.monitored = false;
            return this;
        }

        /**
         * Lets this component's objects break a rule until a day, for a reason; reports go on saying so, and the day after it is broken again.
         *
         * @param rule as reports name it: {@code PG-04}
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
         * @throws dev.nospof.components.model.UnsafeArgs if the database could not survive what it promises to
         */
        public ReplicatedPostgresArgs build() {
            var given = image.orElseThrow(GIVEN::noImage);
            Checks.durability(durability, profile.zones());
            if (backedUp && backups.isEmpty()) {
                throw Checks.noBackups();
            }
            var toClaim = backups.map(b -> b.place().match(bucket -> false, claim -> true))
                    .orElse(false);
            if (toClaim && runBy instanceof RunBy.CloudNativePg) {
                throw Checks.claimWithOperator();
            }
            return new ReplicatedPostgresArgs(this, given);
        }
    }
}
