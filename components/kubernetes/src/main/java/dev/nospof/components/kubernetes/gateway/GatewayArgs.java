package dev.nospof.components.kubernetes.gateway;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.Given;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Changes;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a caller may choose; the rest is {@link Gateway}'s promise. Built, then immutable and valid. */
public final class GatewayArgs extends ResourceArgs {
    private static final Given GIVEN = new Given("GatewayArgs");

    @Import
    private final Output<String> image;

    @Import(required = true)
    private final String namespace;

    private final ServedBy servedBy;
    private final Profile profile;
    private final List<WayTo> ways;
    private final List<String> hosts;
    private final int requestsPerCaller;
    private final String clusterDomain;
    private final boolean monitored;
    private final boolean behindLoadBalancer;
    private final UnaryOperator<SelfHealingServiceArgs.Builder> pods;
    private final Changes changes;

    private GatewayArgs(Builder builder, Output<String> image) {
        this.image = image;
        this.namespace = builder.namespace;
        this.servedBy = builder.servedBy;
        this.profile = builder.profile;
        this.ways = List.copyOf(builder.ways);
        this.hosts = List.copyOf(builder.hosts);
        this.requestsPerCaller = builder.requestsPerCaller;
        this.clusterDomain = builder.clusterDomain;
        this.monitored = builder.monitored;
        this.behindLoadBalancer = builder.behindLoadBalancer;
        this.pods = builder.pods;
        this.changes = builder.changes;
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

    ServedBy servedBy() {
        return servedBy;
    }

    Profile profile() {
        return profile;
    }

    /** The longest prefix first, so that the first that fits is the right one. */
    List<WayTo> ways() {
        return ways.stream()
                .sorted((a, b) ->
                        Integer.compare(b.prefix().length(), a.prefix().length()))
                .toList();
    }

    List<String> hosts() {
        return hosts;
    }

    int requestsPerCaller() {
        return requestsPerCaller;
    }

    String clusterDomain() {
        return clusterDomain;
    }

    boolean isMonitored() {
        return monitored;
    }

    boolean isBehindLoadBalancer() {
        return behindLoadBalancer;
    }

    SelfHealingServiceArgs.Builder pods(SelfHealingServiceArgs.Builder own) {
        return pods.apply(own);
    }

    <A extends ResourceArgs> A customised(Child<A> child, A args) {
        return changes.appliedTo(child, args);
    }

    /** Every setter returns the builder; {@link #build} checks everything together. */
    public static final class Builder {
        private Optional<Output<String>> image = Optional.empty();
        private String namespace = "default";
        private ServedBy servedBy = ServedBy.ownPods();
        private Profile profile = Profile.PROD;
        private final List<WayTo> ways = new ArrayList<>();
        private final List<String> hosts = new ArrayList<>();
        private int requestsPerCaller = 1000;
        private String clusterDomain = "cluster.local";
        private boolean monitored = true;
        private boolean behindLoadBalancer;
        private UnaryOperator<SelfHealingServiceArgs.Builder> pods = UnaryOperator.identity();
        private Changes changes = Changes.NONE;

        private Builder() {}

        /** Has to be given for {@link ServedBy#ownPods()}: this project's image {@code gateway}, with a digest or a fixed tag. */
        public Builder image(String image) {
            return image(Output.of(GIVEN.image(image)));
        }

        /** An image whose name is known at deployment only. It has to have a digest or a fixed tag; nobody checks that here. */
        public Builder image(Output<String> image) {
            this.image = Optional.of(image);
            return this;
        }

        /** {@code default} by default. */
        public Builder namespace(String namespace) {
            this.namespace = Names.checkNamespace(namespace);
            return this;
        }

        /** {@link ServedBy#ownPods()} by default. */
        public Builder servedBy(ServedBy servedBy) {
            this.servedBy = servedBy;
            return this;
        }

        /** {@link Profile#PROD} by default. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Where requests go; at least one. The longest prefix that fits is taken. */
        public Builder leadsTo(WayTo... ways) {
            this.ways.addAll(List.of(ways));
            return this;
        }

        /** By which names it is called; any by default. */
        public Builder hosts(String... names) {
            this.hosts.addAll(List.of(names));
            return this;
        }

        /**
         * Requests in a second that each gateway pod takes from one address before it answers 429; 1000 by default. Behind a load balancer
         * that hides callers all of them together have one address.
         */
        public Builder requestsPerCaller(int most) {
            this.requestsPerCaller = most;
            return this;
        }

        /** What the cluster's resolver puts behind {@code svc}; {@code cluster.local} by default. */
        public Builder clusterDomain(String domain) {
            this.clusterDomain = domain;
            return this;
        }

        /**
         * Whoever is outside of the cluster comes in on port 80 of a load balancer, which the cloud makes. It asks each node whether a gateway pod is
         * ready there, and callers keep their addresses.
         */
        public Builder behindLoadBalancer() {
            this.behindLoadBalancer = true;
            return this;
        }

        /** Nobody will notice when it fails. */
        public Builder withoutMonitoring() {
            this.monitored = false;
            return this;
        }

        /** What else its pods' own component is told: {@code pods -> pods.peakReplicas(6)}. */
        public Builder pods(UnaryOperator<SelfHealingServiceArgs.Builder> change) {
            this.pods = change;
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
         * @throws UnsafeArgs if the gateway could not do what it promises
         */
        public GatewayArgs build() {
            if (ways.isEmpty()) {
                throw leadsNowhere();
            }
            var prefixes = ways.stream().map(WayTo::prefix).toList();
            prefixes.stream()
                    .filter(prefix -> prefixes.indexOf(prefix) != prefixes.lastIndexOf(prefix))
                    .findFirst()
                    .ifPresent(prefix -> {
                        throw twice(prefix);
                    });
            if (requestsPerCaller < 1) {
                throw nobodyIsLetIn(requestsPerCaller);
            }
            if (behindLoadBalancer && !servedBy.match(() -> true, api -> false)) {
                throw twoWaysIn();
            }
            var given = servedBy.match(() -> image.orElseThrow(GIVEN::noImage), api -> image.orElse(Output.of("")));
            return new GatewayArgs(this, given);
        }

        private static UnsafeArgs leadsNowhere() {
            return UnsafeArgs.because(
                    "GatewayArgs",
                    "leads nowhere",
                    "Every request would be answered with 503.",
                    "Say leadsTo(WayTo.all(service, \"/readyz\", longestRequest)).");
        }

        private static UnsafeArgs twice(String prefix) {
            return UnsafeArgs.because(
                    "GatewayArgs",
                    "two ways begin with '" + prefix + "'",
                    "One of the two services would never be asked, and nobody could tell which.",
                    "Give each its own prefix.");
        }

        private static UnsafeArgs twoWaysIn() {
            return UnsafeArgs.because(
                    "GatewayArgs",
                    "behindLoadBalancer with servedBy gatewayApi",
                    "The load balancer would lead to pods that are not there: a controller of the Gateway API makes its own.",
                    "Leave behindLoadBalancer out, or let the gateway have its own pods.");
        }

        private static UnsafeArgs nobodyIsLetIn(int most) {
            return UnsafeArgs.because(
                    "GatewayArgs",
                    "requestsPerCaller is " + most + ", needs to be at least 1",
                    "Every request would be answered with 429.",
                    "Use what one caller may rightly need, 1000 by default.");
        }
    }
}
