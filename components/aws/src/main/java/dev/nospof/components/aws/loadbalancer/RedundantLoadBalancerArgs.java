package dev.nospof.components.aws.loadbalancer;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import dev.nospof.components.model.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a caller may choose; the rest is {@link RedundantLoadBalancer}'s promise. Built, then immutable and valid. */
public final class RedundantLoadBalancerArgs extends ResourceArgs {
    @Import(required = true)
    private final boolean internal;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Network network;
    private final OptionalInt tcpPort;
    private final Optional<Output<String>> certificate;
    private final int targetPort;
    private final boolean instances;
    private final Optional<String> healthPath;
    private final Timing timing;
    private final Duration keepAlive;
    private final Duration warmUp;
    private final Balancing balancing;
    private final boolean acrossZones;
    private final Wall wall;
    private final List<String> callers;
    private final Optional<Output<String>> accessLogs;
    private final Choices choices;

    private RedundantLoadBalancerArgs(
            Builder builder, Choices choices, Network network, Timing timing, Balancing balancing) {
        this.internal = builder.internal;
        this.profileName = choices.profile().name();
        this.network = network;
        this.tcpPort = builder.tcpPort;
        this.certificate = builder.certificate;
        this.targetPort = builder.targetPort;
        this.instances = builder.instances;
        this.healthPath =
                builder.healthPath.or(() -> builder.tcpPort.isEmpty() ? Optional.of(Builder.HEALTH) : Optional.empty());
        this.timing = timing;
        this.keepAlive = builder.keepAlive;
        this.warmUp = builder.warmUp;
        this.balancing = balancing;
        this.acrossZones = builder.acrossZones;
        this.wall = builder.wall.orElseGet(
                () -> builder.internal || builder.tcpPort.isPresent() ? Wall.NONE : Wall.of(Wall.LIMIT));
        this.callers = builder.callers.orElseGet(() -> builder.internal ? network.ranges() : List.of("0.0.0.0/0"));
        this.accessLogs = builder.accessLogs;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    boolean internal() {
        return internal;
    }

    Network network() {
        return network;
    }

    OptionalInt tcpPort() {
        return tcpPort;
    }

    Optional<Output<String>> certificate() {
        return certificate;
    }

    int targetPort() {
        return targetPort;
    }

    boolean instances() {
        return instances;
    }

    Optional<String> healthPath() {
        return healthPath;
    }

    Timing timing() {
        return timing;
    }

    Duration keepAlive() {
        return keepAlive;
    }

    Duration warmUp() {
        return warmUp;
    }

    Balancing balancing() {
        return balancing;
    }

    boolean acrossZones() {
        return acrossZones;
    }

    Wall wall() {
        return wall;
    }

    List<String> callers() {
        return callers;
    }

    Optional<Output<String>> accessLogs() {
        return accessLogs;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices when a zone has no target left, or when users get errors.
     */
    public static final class Builder extends Choosing<Builder> {
        /** Where {@code SelfHealingService} answers, unless it is told otherwise. */
        private static final String HEALTH = "/health/ready";

        private boolean internal;
        private Optional<Network> network = Optional.empty();
        private OptionalInt tcpPort = OptionalInt.empty();
        private Optional<Output<String>> certificate = Optional.empty();
        private boolean unencrypted;
        private int targetPort = 8080;
        private boolean instances;
        private Optional<String> healthPath = Optional.empty();
        private Duration longestRequest = Timing.LONGEST_REQUEST;
        private Duration keepAlive = Duration.ofSeconds(75);
        private Duration warmUp = Duration.ZERO;
        private Optional<Balancing> wished = Optional.empty();
        private boolean acrossZones = true;
        private Optional<Wall> wall = Optional.empty();
        private Optional<List<String>> callers = Optional.empty();
        private Optional<Output<String>> accessLogs = Optional.empty();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Has to be given: where it stands, one node in each zone. */
        public Builder network(Network network) {
            this.network = Optional.of(network);
            return this;
        }

        /** Reached from within the network alone; by default from the internet. */
        public Builder internal() {
            this.internal = true;
            return this;
        }

        /** Passes TCP connections on, whatever is said on them (a network load balancer), from this port; by default HTTP requests. */
        public Builder forTcp(int port) {
            this.tcpPort = OptionalInt.of(Checks.port("forTcp", port));
            return this;
        }

        /** Of ACM, which renews it. Has to be given, unless requests are to be {@link #unencrypted()}; with {@link #forTcp} TLS ends here. */
        public Builder certificate(Output<String> arn) {
            this.certificate = Optional.of(arn);
            this.unencrypted = false;
            return this;
        }

        /** Whoever is on the way may read and change what users send. */
        public Builder unencrypted() {
            this.certificate = Optional.empty();
            this.unencrypted = true;
            return this;
        }

        /** Where the targets listen; 8080 by default. */
        public Builder targetPort(int port) {
            this.targetPort = Checks.port("targetPort", port);
            return this;
        }

        /** Targets are instances, of an Auto Scaling group for one; by default pods, by their addresses. */
        public Builder instances() {
            this.instances = true;
            return this;
        }

        /** The path of the targets' readiness probe; {@code /health/ready} by default, and with {@link #forTcp} whether a connection is accepted. */
        public Builder healthPath(String path) {
            this.healthPath = Optional.of(Checks.path(path));
            return this;
        }

        /** The longest request that must be finished when its target stops; 30 s by default. The same as the service's. */
        public Builder longestRequest(Duration longestRequest) {
            this.longestRequest = longestRequest;
            return this;
        }

        /** How long the targets' server keeps an idle connection; 75 s by default, as nginx does. */
        public Builder serverKeepAlive(Duration keepAlive) {
            this.keepAlive = keepAlive;
            return this;
        }

        /** A new target gets its share little by little over this time; by default at once. Targets then take turns. */
        public Builder warmUp(Duration warmUp) {
            this.warmUp = warmUp;
            return this;
        }

        /** {@link Balancing#AWAY_FROM_ERRORS} by default. */
        public Builder balancing(Balancing balancing) {
            this.wished = Optional.of(balancing);
            return this;
        }

        /** Cheaper, and only safe with two targets or more in each zone: a zone whose last target is away answers nobody until DNS leaves it out. */
        public Builder keepTrafficInZones() {
            this.acrossZones = false;
            return this;
        }

        /** Above so many requests in five minutes an address is sent away for a while; 2000 by default, where it is reached from the internet. */
        public Builder requestsPerAddress(int inFiveMinutes) {
            this.wall = Optional.of(Wall.of(Checks.limit(inFiveMinutes)));
            return this;
        }

        /** A web ACL that exists already, instead of one of its own. */
        public Builder firewall(Output<String> webAclArn) {
            this.wall = Optional.of(Wall.existing(webAclArn));
            return this;
        }

        /** One address may ask as often as it likes, for whatever it likes. */
        public Builder withoutFirewall() {
            this.wall = Optional.of(Wall.NONE);
            return this;
        }

        /** Who may call, in CIDR notation; by default anybody, or with {@link #internal} whoever is in the network. */
        public Builder callableFrom(String... ranges) {
            this.callers = Optional.of(List.of(ranges));
            return this;
        }

        /** Every request is written to this bucket, whose policy has to let load balancers write; by default nowhere. */
        public Builder accessLogsTo(Output<String> bucketName) {
            this.accessLogs = Optional.of(bucketName);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if a zone, or a target that stops, could take requests with it
         */
        public RedundantLoadBalancerArgs build() {
            var known = network.orElseThrow(Checks::noNetwork);
            var forRequests = tcpPort.isEmpty();
            if (forRequests && certificate.isEmpty() && !unencrypted) {
                throw Checks.noCertificate();
            }
            if (!forRequests) {
                onlyForRequests();
            }
            Checks.zones(known, internal, choices().profile());
            var propagation = forRequests ? Timing.PROPAGATION : Timing.NETWORK_PROPAGATION;
            var timing = new Timing(
                    Timing.BOOT,
                    longestRequest,
                    propagation,
                    choices().profile().graceLimit());
            Checks.timing(timing, keepAlive, forRequests);
            var balancing = Checks.balancing(wished, warmUp);
            mustBeHeard();
            return new RedundantLoadBalancerArgs(this, choices(), known, timing, balancing);
        }

        private void onlyForRequests() {
            if (wall.filter(Wall::stands).isPresent()) {
                throw Checks.onlyForRequests("a firewall");
            }
            if (!warmUp.isZero()) {
                throw Checks.onlyForRequests("warmUp");
            }
            if (wished.isPresent()) {
                throw Checks.onlyForRequests("balancing");
            }
        }
    }
}
