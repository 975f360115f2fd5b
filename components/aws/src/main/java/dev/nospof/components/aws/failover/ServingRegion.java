package dev.nospof.components.aws.failover;

import com.pulumi.core.Output;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One region that a name may lead to. All of its setters give a new one.
 *
 * @param name {@code eu-west-1}
 * @param hostName where it is reached
 * @param hostedZone of that name, where it is a load balancer's; absent where any other host answers
 * @param port that is asked whether it answers
 * @param standing what stands there at all times, in percent of the declared peak
 * @param share of the requests, as a weight; absent where the nearest region serves
 * @param readyAfter until it carries what it has to, where it has to start for that
 * @param needs names of alarms of this region, by what they are about: while one of them fires the region is not well
 */
public record ServingRegion(
        String name,
        Output<String> hostName,
        Optional<Output<String>> hostedZone,
        int port,
        int standing,
        OptionalInt share,
        Duration readyAfter,
        SortedMap<String, Output<String>> needs) {

    /** @throws dev.nospof.components.model.UnsafeArgs if there is no such region, or a figure makes no sense */
    public ServingRegion {
        Checks.region(name);
        Checks.standing(name, standing);
        share.ifPresent(weight -> Checks.share(name, weight));
        Checks.readyAfter(name, readyAfter);
        needs.keySet().forEach(need -> Checks.need(name, need));
        needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
    }

    /** One that a load balancer answers for; all of the peak stands there. */
    public static ServingRegion of(String name, LoadBalancerEndpoint front) {
        return new ServingRegion(
                name,
                front.hostName(),
                Optional.of(front.hostedZone()),
                front.ports().get(0),
                100,
                OptionalInt.empty(),
                Duration.ZERO,
                new TreeMap<>());
    }

    /** One that another host answers for, on port 443. The name may then not be its zone's own. */
    public static ServingRegion of(String name, Output<String> hostName) {
        return new ServingRegion(
                name, hostName, Optional.empty(), 443, 100, OptionalInt.empty(), Duration.ZERO, new TreeMap<>());
    }

    /** What stands there at all times, in percent of the declared peak; 100 by default. */
    public ServingRegion standing(int percent) {
        return new ServingRegion(name, hostName, hostedZone, port, percent, share, readyAfter, needs);
    }

    /** How much of all requests it gets, as a weight beside the others'; by default whatever is nearest to it. */
    public ServingRegion share(int weight) {
        return new ServingRegion(name, hostName, hostedZone, port, standing, OptionalInt.of(weight), readyAfter, needs);
    }

    /** How long it takes to start what it needs to serve: a pilot light's. */
    public ServingRegion readyAfter(Duration time) {
        return new ServingRegion(name, hostName, hostedZone, port, standing, share, time, needs);
    }

    /**
     * While this alarm fires, users are led elsewhere although the region answers: its database is lost, say.
     *
     * @param what a short word: {@code orders-db}
     * @param alarm the name of an alarm of this region
     */
    public ServingRegion needing(String what, Output<String> alarm) {
        var more = new TreeMap<>(needs);
        more.put(what, alarm);
        return new ServingRegion(name, hostName, hostedZone, port, standing, share, readyAfter, more);
    }

    boolean isBalanced() {
        return hostedZone.isPresent();
    }
}
