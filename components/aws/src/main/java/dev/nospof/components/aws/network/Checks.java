package dev.nospof.components.aws.network;

import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@link MultiAzNetworkArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "MultiAzNetworkArgs";
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    static final Given GIVEN = new Given(THING);

    private Checks() {}

    /** A /16 is the largest that AWS makes; in a /22 the smallest subnet is a /28, the smallest that AWS makes. */
    static Range range(String cidr) {
        return Range.read(cidr).filter(r -> r.bits() >= 16 && r.bits() <= 22).orElseThrow(() -> badRange(cidr));
    }

    /** Sorted. */
    static List<Zone> zones(List<Zone> zones, Profile profile) {
        var distinct = new TreeSet<>(zones);
        if (distinct.size() < zones.size()) {
            throw zoneTwice(zones);
        }
        if (zones.size() < profile.zones()) {
            throw tooFewZones(zones, profile);
        }
        var positions = new TreeSet<>(zones.stream().map(Zone::position).toList());
        var kinds = new TreeSet<>(zones.stream().map(Checks::place).toList());
        if (kinds.size() > 1 || positions.size() < zones.size()) {
            throw mixedZones(zones);
        }
        return List.copyOf(distinct);
    }

    static String region(List<Zone> zones, Optional<String> given) {
        var shown = zones.get(0).region();
        if (shown.isPresent() && given.isPresent() && !shown.equals(given)) {
            throw otherRegion(zones, given.get());
        }
        return shown.or(() -> given).orElseThrow(() -> noRegion(zones));
    }

    static void room(Range network, List<Zone> zones, int peak) {
        var smallest = zones.stream()
                .mapToInt(zone -> Blueprint.subnet(network, Tier.PRIVATE, zone).usable())
                .min()
                .orElseThrow();
        var left = smallest * (zones.size() - 1);
        if (peak > left) {
            throw noRoom(network, zones.size(), left, peak);
        }
    }

    static void service(String service) {
        if (!SERVICE.matcher(service).matches() || service.equals("s3") || service.equals("dynamodb")) {
            throw badService(service);
        }
    }

    /** What all zones of one network share. */
    private static String place(Zone zone) {
        return zone.region()
                .orElseGet(() -> zone.word().substring(0, zone.word().indexOf('-')));
    }

    private static UnsafeArgs badRange(String cidr) {
        return UnsafeArgs.because(
                THING,
                "cidr is '" + cidr + "', needs to be an IPv4 range from /16 to /22 that begins at its first address",
                "AWS would refuse the VPC, or have no room in it for a subnet of each tier in each zone.",
                "Use 10.0.0.0/16, or another range that no network has which this one will ever talk to.");
    }

    private static UnsafeArgs zoneTwice(List<Zone> zones) {
        return UnsafeArgs.because(
                THING,
                "zones are " + zones + ", and one of them is there twice",
                "One zone's loss would take two subnets that are thought apart.",
                "Name each zone once.");
    }

    private static UnsafeArgs tooFewZones(List<Zone> zones, Profile profile) {
        return UnsafeArgs.because(
                THING,
                "zones are " + zones + ", profile '" + profile.name() + "' spreads over " + profile.zones(),
                "Whatever needs a zone more, such as a quorum of three, would not survive the loss of one.",
                "Name " + profile.zones() + " zones or more, or use a profile with fewer: profile.withZones(2).");
    }

    private static UnsafeArgs mixedZones(List<Zone> zones) {
        return UnsafeArgs.because(
                THING,
                "zones are " + zones + ", which are not all names, or all ids, of one region",
                "Two of them may be one and the same place, or out of the network's reach.",
                "Name them all as 'eu-west-1a', or all as 'euw1-az1'.");
    }

    private static UnsafeArgs otherRegion(List<Zone> zones, String region) {
        return UnsafeArgs.because(
                THING,
                "region is '" + region + "', and zones are " + zones,
                "Endpoints would be looked for in another region than the network is in.",
                "Leave region out: the zones' names say it.");
    }

    private static UnsafeArgs noRegion(List<Zone> zones) {
        return UnsafeArgs.because(
                THING,
                "zones are " + zones + ", and region is missing",
                "The ids of zones do not say it, and endpoints are named by it.",
                "Set region, such as 'eu-west-1'.");
    }

    private static UnsafeArgs noRoom(Range network, int zones, int left, int peak) {
        return UnsafeArgs.because(
                THING,
                "peakAddresses is " + peak + ", and the private subnets of " + network + " have " + left
                        + " left without one of " + zones + " zones",
                "When a zone is lost, pods would not start in the others for want of addresses.",
                "Use a larger cidr, or more zones.");
    }

    private static UnsafeArgs badService(String service) {
        return UnsafeArgs.because(
                THING,
                "interface endpoint '" + service + "' is not one that may be asked for",
                "AWS knows no such endpoint, or it is there already without being asked for.",
                "Name the end of the endpoint's name, such as 'ecr.api' or 'sqs'; s3 and dynamodb have gateways.");
    }
}
