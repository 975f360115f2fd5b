package dev.nospof.components.aws.discovery;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a caller may choose; the rest is {@link ServiceDiscovery}'s promise. Built, then immutable and valid. */
public final class ServiceDiscoveryArgs extends ResourceArgs {
    @Import(required = true)
    private final String domain;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Network network;
    private final SortedMap<String, Integer> services;
    private final Duration timeToLive;
    private final Optional<Output<String>> existingNamespace;
    private final Choices choices;

    private ServiceDiscoveryArgs(Builder builder, Choices choices) {
        this.network = builder.network.orElseThrow(() -> Checks.missing("network", "network(new MultiAzNetwork(…))"));
        this.domain = builder.domain.orElseThrow(() -> Checks.missing("domain", "domain(\"shop.internal\")"));
        this.profileName = choices.profile().name();
        this.services = Collections.unmodifiableSortedMap(new TreeMap<>(builder.services));
        this.timeToLive = builder.timeToLive;
        this.existingNamespace = builder.existingNamespace;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    String domain() {
        return domain;
    }

    Network network() {
        return network;
    }

    /** Ports by name. */
    SortedMap<String, Integer> services() {
        return services;
    }

    Duration timeToLive() {
        return timeToLive;
    }

    Optional<Output<String>> existingNamespace() {
        return existingNamespace;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /** Every setter returns the builder; {@link #build} checks everything together. There is nothing to alarm on: topics are taken, and none is told anything. */
    public static final class Builder extends Choosing<Builder> {
        /** A lost instance is met for no longer; asking again is one question to the network's own resolver. */
        private static final Duration SHORT = Duration.ofSeconds(10);

        private Optional<Network> network = Optional.empty();
        private Optional<String> domain = Optional.empty();
        private final SortedMap<String, Integer> services = new TreeMap<>();
        private Duration timeToLive = SHORT;
        private Optional<Output<String>> existingNamespace = Optional.empty();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Who can ask for the names. Has to be given. */
        public Builder network(Network network) {
            this.network = Optional.of(network);
            return this;
        }

        /** What all names end with: {@code shop.internal}. In the network it hides whatever else is called so. Has to be given, and is fixed for good. */
        public Builder domain(String domain) {
            this.domain = Optional.of(Checks.domain(domain));
            return this;
        }

        /**
         * One more name. At least one has to be given.
         *
         * @param name {@code orders} for {@code orders.shop.internal}; fixed for good
         * @param port that whoever answers listens on
         */
        public Builder service(String name, int port) {
            Checks.service(name, port, services.keySet());
            this.services.put(name, port);
            return this;
        }

        /** For how long resolvers keep an address: 10 s by default, and never more than a minute. */
        public Builder timeToLive(Duration time) {
            this.timeToLive = Checks.timeToLive(time);
            return this;
        }

        /**
         * A namespace that is there already, in place of one of the component's own.
         *
         * @param namespaceId of a private DNS namespace of this domain, which the network sees: {@code ns-…}
         */
        public Builder existingNamespace(Output<String> namespaceId) {
            this.existingNamespace = Optional.of(namespaceId);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if a name could not be asked for
         */
        public ServiceDiscoveryArgs build() {
            var args = new ServiceDiscoveryArgs(this, choices());
            Checks.names(args.domain, services.keySet());
            return args;
        }
    }
}
