package dev.nospof.components.aws.cache;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import dev.nospof.components.model.Window;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a caller may choose; the rest is {@link ReplicatedCache}'s promise. Built, then immutable and valid. */
public final class ReplicatedCacheArgs extends ResourceArgs {
    @Import(required = true)
    private final String size;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Network network;
    private final CacheEngine engine;
    private final String version;
    private final int shards;
    private final SortedMap<String, String> settings;
    private final SortedMap<String, Output<String>> callers;
    private final Optional<Output<String>> password;
    private final Optional<Output<String>> key;
    private final Window backupWindow;
    private final Window maintenanceWindow;
    private final Choices choices;

    private ReplicatedCacheArgs(Builder builder, Choices choices) {
        this.size = builder.size.orElseThrow(() -> Checks.missing("size", "size(\"cache.r7g.large\")"));
        this.profileName = choices.profile().name();
        this.network = builder.network.orElseThrow(() -> Checks.missing("network", "network(new MultiAzNetwork(…))"));
        this.engine = builder.engine;
        this.version = builder.version;
        this.shards = builder.shards;
        this.settings = Collections.unmodifiableSortedMap(new TreeMap<>(builder.settings));
        this.callers = Collections.unmodifiableSortedMap(new TreeMap<>(builder.callers));
        this.password = builder.password;
        this.key = builder.key;
        this.backupWindow = builder.backupWindow;
        this.maintenanceWindow = builder.maintenanceWindow;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    String size() {
        return size;
    }

    Network network() {
        return network;
    }

    CacheEngine engine() {
        return engine;
    }

    String version() {
        return version;
    }

    int shards() {
        return shards;
    }

    SortedMap<String, String> settings() {
        return settings;
    }

    /** Security groups by who they are; none where whoever is in the network may connect. */
    SortedMap<String, Output<String>> callers() {
        return callers;
    }

    Optional<Output<String>> password() {
        return password;
    }

    Optional<Output<String>> key() {
        return key;
    }

    Window backupWindow() {
        return backupWindow;
    }

    Window maintenanceWindow() {
        return maintenanceWindow;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /** Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices that it forgets, lags, or is about to answer late. */
    public static final class Builder extends Choosing<Builder> {
        private Optional<String> size = Optional.empty();
        private Optional<Network> network = Optional.empty();
        private CacheEngine engine = CacheEngine.VALKEY;
        private String version = "8.0";
        private int shards = 1;
        private final SortedMap<String, String> settings = new TreeMap<>();
        private final SortedMap<String, Output<String>> callers = new TreeMap<>();
        private Optional<Output<String>> password = Optional.empty();
        private Optional<Output<String>> key = Optional.empty();
        private Window backupWindow = Checks.window("backupWindow", "03:00-04:00", false);
        private Window maintenanceWindow = Checks.window("maintenanceWindow", "sun:04:30-sun:05:30", true);

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Where it stands: in its data subnets. Has to be given. */
        public Builder network(Network network) {
            this.network = Optional.of(network);
            return this;
        }

        /** Of each node: {@code cache.r7g.large}. Has to be given. */
        public Builder size(String size) {
            this.size = Optional.of(Checks.size(size));
            return this;
        }

        /** Valkey 8.0 by default. */
        public Builder engine(CacheEngine engine, String version) {
            this.engine = engine;
            this.version = Checks.version(version);
            return this;
        }

        /** How many parts its data are dealt to, each with a primary and replicas of its own; one by default. Clients of several have to speak to a cluster. */
        public Builder shards(int shards) {
            this.shards = Checks.shards(shards);
            return this;
        }

        /** One of the engine's settings: {@code setting("maxmemory-policy", "allkeys-lru")}. */
        public Builder setting(String name, String value) {
            this.settings.put(name, value);
            return this;
        }

        /** Lets this security group connect, and whoever else is named; by default whoever is in the network. */
        public Builder reachedFrom(String name, Output<String> securityGroupId) {
            this.callers.put(name, securityGroupId);
            return this;
        }

        /** What clients have to know: 16 to 128 characters. By default being let in is enough. */
        public Builder password(Output<String> password) {
            this.password = Optional.of(password);
            return this;
        }

        /** A key of yours that encrypts what is kept: its ARN; by default one of AWS' own. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.key = Optional.of(keyArn);
            return this;
        }

        /** When snapshots are made, in UTC; {@code 03:00-04:00} by default. */
        public Builder backupWindow(String window) {
            this.backupWindow = Checks.window("backupWindow", window, false);
            return this;
        }

        /** When nodes may be replaced, in UTC; {@code sun:04:30-sun:05:30} by default. */
        public Builder maintenanceWindow(String window) {
            this.maintenanceWindow = Checks.window("maintenanceWindow", window, true);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the loss of a zone could take the cache with it
         */
        public ReplicatedCacheArgs build() {
            var args = new ReplicatedCacheArgs(this, choices());
            Checks.zones(args.network, choices().profile());
            Checks.windows(backupWindow, maintenanceWindow);
            mustBeHeard();
            return args;
        }
    }
}
