package dev.nospof.components.aws.loadbalancer;

import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Timing;
import java.util.List;

/** A load balancer's name and arguments, and the figures that follow from them. */
record Blueprint(String name, RedundantLoadBalancerArgs args) implements Named {
    /** What AWS' checks are at least (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html). */
    private static final int SHORTEST_INTERVAL = 5;

    private static final int SHORTEST_TIMEOUT = 2;
    private static final int FEWEST_FAILURES = 2;

    static Blueprint of(String name, RedundantLoadBalancerArgs args) {
        return new Blueprint(Checks.name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /** Where its nodes are: with a way in from the internet, or without one. */
    SubnetTier subnets() {
        return args.network().subnets(args.internal() ? Tier.PRIVATE : Tier.PUBLIC);
    }

    List<Zone> zones() {
        return subnets().zones();
    }

    boolean forRequests() {
        return args.tcpPort().isEmpty();
    }

    boolean encrypted() {
        return args.certificate().isPresent();
    }

    /** The ports that it listens on, the one for users first. */
    List<Integer> ports() {
        if (!forRequests()) {
            return List.of(args.tcpPort().getAsInt());
        }
        return encrypted() ? List.of(443, 80) : List.of(80);
    }

    /** As the service's readiness probe, as far as AWS can ask as often. */
    Timing.Probe health() {
        var probe = args.timing().readiness();
        return new Timing.Probe(
                Math.max(SHORTEST_INTERVAL, probe.periodSeconds()),
                Math.max(SHORTEST_TIMEOUT, probe.timeoutSeconds()),
                Math.max(FEWEST_FAILURES, probe.failureThreshold()));
    }

    /** Neither longer than servers keep a connection, nor shorter than the longest request. */
    int idleSeconds() {
        return idleSeconds(args.timing());
    }

    static int idleSeconds(Timing timing) {
        return Math.max(60, Durations.secondsUp(timing.longestRequest()) + 5);
    }
}
