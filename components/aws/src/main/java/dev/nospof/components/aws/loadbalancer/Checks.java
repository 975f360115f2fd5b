package dev.nospof.components.aws.loadbalancer;

import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Timing;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.Optional;

/** What {@link RedundantLoadBalancerArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "RedundantLoadBalancerArgs";
    static final Given GIVEN = new Given(THING);

    /** AWS allows 32 characters; a role and a random end need 16 of them. */
    private static final int LONGEST_NAME = 16;

    private static final Duration SHORTEST_WARM_UP = Duration.ofSeconds(30);
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(15);
    private static final Duration LONGEST_DRAIN = Duration.ofHours(1);

    private Checks() {}

    /** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
    static String name(String name) {
        new Given("RedundantLoadBalancer").name(name);
        if (name.length() > LONGEST_NAME || name.startsWith("internal-")) {
            throw badName(name);
        }
        return name;
    }

    static int port(String what, int port) {
        if (port < 1 || port > 65_535) {
            throw badPort(what, port);
        }
        return port;
    }

    static String path(String path) {
        if (!path.matches("/[A-Za-z0-9_.\\-$/~\"'@:+&?=;,!*()]{0,1023}")) {
            throw badPath(path);
        }
        return path;
    }

    static int limit(int requests) {
        if (requests < 10) {
            throw badLimit(requests);
        }
        return requests;
    }

    static void zones(Network network, boolean internal, Profile profile) {
        var tier = internal ? Tier.PRIVATE : Tier.PUBLIC;
        var zones = network.subnets(tier).zones();
        if (zones.size() < profile.zones()) {
            throw tooFewZones(tier, zones.size(), profile);
        }
    }

    static void timing(Timing timing, Duration keepAlive, boolean forRequests) {
        if (timing.longestRequest().compareTo(LONGEST_DRAIN) > 0) {
            throw tooLongRequest(timing.longestRequest());
        }
        var idle = Duration.ofSeconds(Blueprint.idleSeconds(timing));
        if (forRequests && keepAlive.compareTo(idle) <= 0) {
            throw closedTooSoon(keepAlive, idle);
        }
    }

    /** The way to balance, where a warm-up and a wish may be at odds. */
    static Balancing balancing(Optional<Balancing> wished, Duration warmUp) {
        if (warmUp.isZero()) {
            return wished.orElse(Balancing.AWAY_FROM_ERRORS);
        }
        if (warmUp.compareTo(SHORTEST_WARM_UP) < 0 || warmUp.compareTo(LONGEST_WARM_UP) > 0) {
            throw badWarmUp(warmUp);
        }
        if (wished.filter(balancing -> balancing != Balancing.IN_TURN).isPresent()) {
            throw cannotWarmUp(warmUp, wished.get());
        }
        return Balancing.IN_TURN;
    }

    static UnsafeArgs noNetwork() {
        return UnsafeArgs.because(
                THING,
                "network is missing",
                "There is no zone that it could stand in.",
                "Name one: network(new MultiAzNetwork(…)), or an ExistingNetwork.");
    }

    static UnsafeArgs noCertificate() {
        return UnsafeArgs.because(
                THING,
                "certificate is missing",
                "Whoever is on the way could read and change what users send.",
                "Name one of ACM: certificate(certificate.arn()), or say unencrypted().");
    }

    static UnsafeArgs onlyForRequests(String what) {
        return UnsafeArgs.because(
                THING,
                what + " is set beside forTcp",
                "A load balancer that passes connections on does not see requests, so it would mean nothing.",
                "Leave " + what + " out, or forTcp.");
    }

    private static UnsafeArgs badName(String name) {
        return UnsafeArgs.because(
                "RedundantLoadBalancer",
                "name is '" + name + "', needs to be at most " + LONGEST_NAME
                        + " characters and not to begin with 'internal-'",
                "AWS would refuse the names that are made from it: a load balancer's has 32 characters at most.",
                "Choose a short word, such as 'front'.");
    }

    private static UnsafeArgs badPort(String what, int port) {
        return UnsafeArgs.because(
                THING,
                what + " is " + port + ", needs to be 1 to 65535",
                "Nothing can listen there.",
                "Set " + what + " to the port that the service listens on.");
    }

    private static UnsafeArgs badPath(String path) {
        return UnsafeArgs.because(
                THING,
                "healthPath is '" + path + "', needs to begin with / and hold nothing that a URL has to escape",
                "Every target would be asked for what it does not have, and be left out.",
                "Name the path of the service's readiness probe, such as '/readyz'.");
    }

    private static UnsafeArgs badLimit(int requests) {
        return UnsafeArgs.because(
                THING,
                "requestsPerAddress is " + requests + ", needs to be at least 10",
                "AWS would refuse the rule; and whole offices share one address.",
                "Set it to some times what one address asks for in five busy minutes.");
    }

    private static UnsafeArgs tooFewZones(Tier tier, int zones, Profile profile) {
        return UnsafeArgs.because(
                THING,
                "the network has " + tier.word() + " subnets in " + zones + " zones, profile '" + profile.name()
                        + "' spreads over " + profile.zones(),
                "Pods of the other zones would be cut off together with those few.",
                "Add zones to the network, or use a profile with fewer: profile.withZones(2).");
    }

    private static UnsafeArgs tooLongRequest(Duration request) {
        return UnsafeArgs.because(
                THING,
                "longestRequest is " + Durations.word(request) + ", needs to be at most 1h",
                "AWS waits for an hour at most until it takes a target away for good.",
                "Answer at once and let a queue do the work.");
    }

    private static UnsafeArgs closedTooSoon(Duration keepAlive, Duration idle) {
        return UnsafeArgs.because(
                THING,
                "serverKeepAlive is " + Durations.word(keepAlive) + ", needs to be more than " + Durations.word(idle)
                        + ", for which the load balancer keeps idle connections",
                "A server that closes first meets a request on its way: the user gets a 502.",
                "Let the service keep idle connections for longer, and declare it.");
    }

    private static UnsafeArgs badWarmUp(Duration warmUp) {
        return UnsafeArgs.because(
                THING,
                "warmUp is " + Durations.word(warmUp) + ", needs to be 30s to 15m",
                "AWS would refuse it.",
                "Leave it out where the first requests may be as many as any.");
    }

    private static UnsafeArgs cannotWarmUp(Duration warmUp, Balancing wished) {
        return UnsafeArgs.because(
                THING,
                "warmUp is " + Durations.word(warmUp) + " and balancing " + wished,
                "AWS gives a new target its share little by little only where targets take turns.",
                "Leave balancing out, or warmUp.");
    }
}
