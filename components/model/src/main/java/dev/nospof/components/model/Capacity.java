package dev.nospof.components.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of a service when a zone is gone, and how large it must be so that enough is left.
 *
 * <p>The floor alone carries the declared peak without one zone: nothing has to scale in the minute in which a zone is lost (what AWS
 * calls static stability, https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/static-stability.html).
 *
 * @param zones zones that replicas spread over with a skew of at most one
 * @param floor replicas that are always there
 * @param ceiling most replicas that the autoscaler may ask for
 * @param peak replicas that carry the declared peak load
 */
public record Capacity(int zones, int floor, int ceiling, int peak) {
    /** More is a mistake of a unit rather than a wish. */
    private static final int MOST = 10_000;

    /** @throws UnsafeArgs if the loss of one zone could take the service or its peak */
    public Capacity {
        if (zones < 2) {
            throw tooFewZones(zones);
        }
        if (peak < 1 || peak > MOST) {
            throw badPeak(peak);
        }
        if (floor < zones) {
            throw floorBelowZones(floor, zones);
        }
        if (left(zones, floor) < peak) {
            throw floorBelowPeak(zones, floor, peak);
        }
        if (ceiling < ceilingFor(zones, floor)) {
            throw ceilingTooLow(zones, floor, ceiling);
        }
    }

    /** The smallest that carries this peak without one zone, and is no smaller than the profile's floor. */
    public static Capacity forPeak(Profile profile, int peakReplicas) {
        if (peakReplicas < 1 || peakReplicas > MOST) {
            throw badPeak(peakReplicas);
        }
        var zones = profile.zones();
        var floor = Math.max(Math.max(zones, profile.replicaFloor()), floorFor(zones, peakReplicas));
        return new Capacity(zones, floor, ceilingFor(zones, floor), peakReplicas);
    }

    /** The smallest that the profile allows; its peak is what is left of that without one zone. */
    public static Capacity smallest(Profile profile) {
        var floor = Math.max(profile.zones(), profile.replicaFloor());
        return forPeak(profile, left(profile.zones(), floor));
    }

    /** The same with another ceiling. */
    public Capacity withCeiling(int ceiling) {
        return new Capacity(zones, floor, ceiling, peak);
    }

    /**
     * The fewest replicas of which {@code peak} are left without one zone: ⌈peak·Z/(Z−1)⌉, since with a skew of at most one the fullest
     * zone holds ⌈n/Z⌉.
     */
    static int floorFor(int zones, int peak) {
        return up(peak * zones, zones - 1);
    }

    /** Room for the floor to be made anew in the remaining zones: ⌈floor·Z/(Z−1)⌉. */
    static int ceilingFor(int zones, int floor) {
        return up(floor * zones, zones - 1);
    }

    /** Replicas in the fullest zone: ⌈floor/Z⌉. */
    public int fullestZone() {
        return up(floor, zones);
    }

    /** Replicas that are left when the fullest zone is lost. */
    public int leftWithoutOneZone() {
        return left(zones, floor);
    }

    /** How replicas stand when they are spread with a skew of at most one, fullest zone first. */
    public List<Integer> distribution() {
        return IntStream.range(0, zones)
                .map(zone -> floor / zones + (zone < floor % zones ? 1 : 0))
                .boxed()
                .toList();
    }

    /**
     * The highest average utilisation, in percent, at which the others can take over a lost zone's load: ⌊100·(Z−1)/Z⌋. Above it, each
     * of them would be asked for more than 100 %.
     */
    public int targetUtilisation() {
        return 100 * (zones - 1) / zones;
    }

    private static int left(int zones, int replicas) {
        return replicas - up(replicas, zones);
    }

    private static int up(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private static UnsafeArgs tooFewZones(int zones) {
        return UnsafeArgs.because(
                "Capacity",
                "zones is " + zones + ", needs at least 2",
                "Losing its only zone would stop the service.",
                "Spread over 2 zones or more.");
    }

    private static UnsafeArgs badPeak(int peak) {
        return UnsafeArgs.because(
                "Capacity",
                "peakReplicas is " + peak + ", needs to be 1 to " + MOST,
                "With none there is nobody to answer; more than that is a mistake of a unit.",
                "Declare how many replicas carry the highest load that you expect, without any reserve.");
    }

    private static UnsafeArgs floorBelowZones(int floor, int zones) {
        return UnsafeArgs.because(
                "Capacity",
                "floor is " + floor + " replicas, needs at least " + zones + ", one a zone",
                "A zone without a replica is no help when another is lost.",
                "Set the floor to " + zones + " or more.");
    }

    private static UnsafeArgs floorBelowPeak(int zones, int floor, int peak) {
        return UnsafeArgs.because(
                "Capacity",
                "floor is " + floor + " replicas in " + zones + " zones, of which " + left(zones, floor)
                        + " are left without one zone, needs " + peak + " left",
                "At peak load the loss of one zone would overload the rest.",
                "Set the floor to " + floorFor(zones, peak) + " or more.");
    }

    private static UnsafeArgs ceilingTooLow(int zones, int floor, int ceiling) {
        return UnsafeArgs.because(
                "Capacity",
                "maxReplicas is " + ceiling + ", needs at least " + ceilingFor(zones, floor),
                "After the loss of one of " + zones + " zones the autoscaler could not make up for it.",
                "Set maxReplicas to " + ceilingFor(zones, floor) + " or more.");
    }
}
