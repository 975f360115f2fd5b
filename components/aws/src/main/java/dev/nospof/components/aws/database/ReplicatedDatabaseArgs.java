package dev.nospof.components.aws.database;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import dev.nospof.components.model.DatabaseSize;
import dev.nospof.components.model.Window;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a caller may choose; the rest is {@link ReplicatedDatabase}'s promise. Built, then immutable and valid. */
public final class ReplicatedDatabaseArgs extends ResourceArgs {
    @Import(required = true)
    private final String version;

    @Import(name = "size", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs, as the next one.
    private final String sizeName;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable")
    private final String profileName;

    private final Builder chosen;
    private final Choices choices;

    private ReplicatedDatabaseArgs(Builder chosen, Choices choices) {
        this.version = chosen.version;
        this.sizeName = chosen.size.word();
        this.profileName = choices.profile().name();
        this.chosen = chosen;
        this.choices = choices;
    }

    /**
     * Begins with what has to be given.
     *
     * @param version all of it: {@code 16.6}
     * @param size of each machine: {@code db.r7g.large}
     * @param network has to have subnets for data in as many zones as the profile spreads over
     * @throws dev.nospof.components.model.UnsafeArgs if version or size cannot be understood
     */
    public static Builder of(Engine engine, String version, String size, Network network) {
        return new Builder(engine, Checks.version(version), Checks.size(size), network);
    }

    Engine engine() {
        return chosen.engine;
    }

    String version() {
        return version;
    }

    DatabaseSize size() {
        return chosen.size;
    }

    Network network() {
        return chosen.network;
    }

    Tier tier() {
        return chosen.tier;
    }

    Layout layout() {
        return chosen.layout;
    }

    Optional<String> database() {
        return chosen.database;
    }

    String username() {
        return chosen.username;
    }

    Optional<Output<String>> password() {
        return chosen.password;
    }

    boolean updatedInPlace() {
        return chosen.updatedInPlace;
    }

    Optional<Output<String>> key() {
        return chosen.key;
    }

    SortedMap<String, Output<String>> callers() {
        return Collections.unmodifiableSortedMap(chosen.callers);
    }

    boolean isProxied() {
        return chosen.proxied;
    }

    SortedMap<String, String> settings() {
        return Collections.unmodifiableSortedMap(chosen.settings);
    }

    Window backupWindow() {
        return chosen.backupWindow;
    }

    Window maintenanceWindow() {
        return chosen.maintenanceWindow;
    }

    Optional<String> finalSnapshot() {
        return chosen.finalSnapshot;
    }

    Optional<OtherRegion> otherRegion() {
        return chosen.otherRegion;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices when storage or connections run out, or a standby falls behind. Takeovers are told to the {@code other} of the topics that hear of alarms.
     */
    public static final class Builder extends Choosing<Builder> {
        private final Engine engine;
        private final String version;
        private final DatabaseSize size;
        private final Network network;
        private Tier tier = Tier.DATA;
        private Layout layout = Layout.aurora();
        private Optional<Duration> longestStop = Optional.empty();
        private Optional<String> database = Optional.empty();
        private String username = "dbadmin";
        private Optional<Output<String>> password = Optional.empty();
        private boolean updatedInPlace;
        private Optional<Output<String>> key = Optional.empty();
        private SortedMap<String, Output<String>> callers = new TreeMap<>();
        private boolean proxied;
        private SortedMap<String, String> settings = new TreeMap<>();
        private Window backupWindow = Checks.window("backupWindow", "03:00-04:00", false);
        private Window maintenanceWindow = Checks.window("maintenanceWindow", "sun:04:30-sun:05:30", true);
        private Optional<String> finalSnapshot = Optional.empty();
        private Optional<OtherRegion> otherRegion = Optional.empty();

        private Builder(Engine engine, String version, DatabaseSize size, Network network) {
            super(Checks.GIVEN);
            this.engine = engine;
            this.version = version;
            this.size = size;
            this.network = network;
        }

        @Override
        protected Builder self() {
            return this;
        }

        private Builder(Builder other) {
            this(other.engine, other.version, other.size, other.network);
            tier = other.tier;
            layout = other.layout;
            longestStop = other.longestStop;
            database = other.database;
            username = other.username;
            password = other.password;
            updatedInPlace = other.updatedInPlace;
            key = other.key;
            callers = new TreeMap<>(other.callers);
            proxied = other.proxied;
            settings = new TreeMap<>(other.settings);
            backupWindow = other.backupWindow;
            maintenanceWindow = other.maintenanceWindow;
            finalSnapshot = other.finalSnapshot;
            otherRegion = other.otherRegion;
        }

        /** {@link Layout#aurora()} by default. */
        public Builder layout(Layout layout) {
            this.layout = layout;
            return this;
        }

        /**
         * The longest that writing may stop when a machine or a zone is lost: what is often called RTO. It is then checked that the layout is that fast. By
         * default nothing is.
         */
        public Builder writesStopAtMost(Duration time) {
            this.longestStop = Optional.of(time);
            return this;
        }

        /** {@link Tier#DATA} by default. */
        public Builder in(Tier tier) {
            this.tier = tier;
            return this;
        }

        /** A database to begin with. By default none but the engine's own. */
        public Builder database(String name) {
            this.database = Optional.of(Checks.word("database", name));
            return this;
        }

        /** Who may do everything; {@code dbadmin} by default. */
        public Builder username(String name) {
            this.username = Checks.word("username", name);
            return this;
        }

        /**
         * Of the user who may do everything, as a secret; kept in Secrets Manager, in each region. By default AWS makes one and changes it every week, which it
         * does not do for a database in two regions, nor for one that it is to update on a copy first.
         */
        public Builder password(Output<String> password) {
            this.password = Optional.of(password.asSecret());
            return this;
        }

        /** Weaker, for {@link Layout#standby} without a password of yours: each update stops the database for minutes. Rules will say so. */
        public Builder updatedInPlace() {
            this.updatedInPlace = true;
            return this;
        }

        /** A key of yours that encrypts all that is kept: its ARN. By default AWS' own, by which snapshots cannot be given to another account. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.key = Optional.of(keyArn);
            return this;
        }

        /**
         * Who may connect: a security group. Once or more; by default whoever is in the network.
         *
         * @param name in one word who it is
         */
        public Builder reachedFrom(String name, Output<String> securityGroupId) {
            callers.put(Checks.GIVEN.name(name), securityGroupId);
            return this;
        }

        /** RDS Proxy before it: callers share connections, and keep theirs while another machine takes over. */
        public Builder proxied() {
            this.proxied = true;
            return this;
        }

        /** One of the engine's settings. It counts after the next restart. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** {@code 03:00-04:00} UTC by default: when a snapshot is made, every day. */
        public Builder backupWindow(String daily) {
            this.backupWindow = Checks.window("backupWindow", daily, false);
            return this;
        }

        /** {@code sun:04:30-sun:05:30} UTC by default: when AWS may restart a machine. Aurora's machines have it on a day of their own each. */
        public Builder maintenanceWindow(String weekly) {
            this.maintenanceWindow = Checks.window("maintenanceWindow", weekly, true);
            return this;
        }

        /** What the last snapshot is called, which is made when the database is deleted; {@code <name>-final} by default. There can be one of a name. */
        public Builder finalSnapshot(String name) {
            this.finalSnapshot = Optional.of(name);
            return this;
        }

        /** What is kept in another region. Has to be given where the profile spreads over two. */
        public Builder otherRegion(OtherRegion other) {
            this.otherRegion = Optional.of(other);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the database could not survive what it promises to
         */
        public ReplicatedDatabaseArgs build() {
            Checks.layout(engine, layout, size);
            longestStop.ifPresent(time -> Checks.takeover(layout, time));
            Checks.zones(network, tier, layout, choices().profile());
            Checks.windows(backupWindow, maintenanceWindow);
            Checks.settings(engine, settings);
            Checks.updates(layout, password.isPresent(), updatedInPlace);
            mustBeHeard();
            var args = new ReplicatedDatabaseArgs(new Builder(this), choices());
            Checks.otherRegion(args);
            return args;
        }
    }
}
