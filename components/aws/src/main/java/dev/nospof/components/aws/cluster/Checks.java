package dev.nospof.components.aws.cluster;

import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@link MultiAzClusterArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "MultiAzClusterArgs";
    static final Given GIVEN = new Given(THING);

    /** https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html, "Subnet requirements for clusters" */
    private static final List<String> WITHOUT_EKS = List.of("use1-az3", "usw1-az2", "cac1-az3");

    private static final int MOST_NODES = 5_000;
    private static final Pattern VERSION = Pattern.compile("1\\.[3-9]\\d");
    private static final Pattern ADD_ON_VERSION = Pattern.compile("v\\d+\\.\\d+\\.\\d+-eksbuild\\.\\d+");
    private static final Pattern CLUSTER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    private static final Pattern TYPE = Pattern.compile("[a-z]+\\d+[a-z0-9-]*\\.[a-z0-9-]+");

    /** The letter of AWS' own processors stands after the generation (https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html). */
    private static final Pattern GRAVITON = Pattern.compile("([a-z]+\\d+[a-z-]*g[a-z-]*|a1)\\..*");

    /** Address and length of an IPv4 range; anybody's is none. */
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}/([89]|[12]\\d|3[0-2])");

    private Checks() {}

    static String version(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw badVersion(version);
        }
        return version;
    }

    static String addOnVersion(AddOn addOn, String version) {
        if (!ADD_ON_VERSION.matcher(version).matches()) {
            throw badAddOnVersion(addOn, version);
        }
        return version;
    }

    static void addOns(Map<AddOn, String> chosen, String version) {
        var missing = new TreeSet<AddOn>(List.of(AddOn.values()));
        missing.removeAll(chosen.keySet());
        if (!missing.isEmpty()) {
            throw unpinned(missing, version);
        }
    }

    static String clusterName(String name) {
        if (!CLUSTER_NAME.matcher(name).matches()) {
            throw badClusterName(name);
        }
        return name;
    }

    static List<String> types(List<String> types) {
        for (var type : types) {
            if (!TYPE.matcher(type).matches()) {
                throw badType(type);
            }
        }
        var several = GIVEN.severalTypes(types);
        if (types.stream().map(Checks::isGraviton).distinct().count() > 1) {
            throw mixedTypes(types);
        }
        return several;
    }

    static boolean isGraviton(String type) {
        return GRAVITON.matcher(type).matches();
    }

    static void zones(Network network, Profile profile) {
        var zones = network.subnets(Tier.PRIVATE).zones();
        if (zones.size() < profile.zones()) {
            throw tooFewZones(zones.size(), profile);
        }
        zones.stream()
                .filter(zone -> WITHOUT_EKS.contains(zone.word()))
                .findFirst()
                .ifPresent(zone -> {
                    throw zoneWithoutEks(zone);
                });
    }

    static int peakNodes(int nodes) {
        if (nodes < 1 || nodes > MOST_NODES) {
            throw badPeak(nodes);
        }
        return nodes;
    }

    static void room(int most, int zones, int neededInZone) {
        if (most / zones < neededInZone) {
            throw noRoom(most, zones * neededInZone);
        }
    }

    static List<String> ranges(List<String> ranges) {
        for (var range : ranges) {
            if (!RANGE.matcher(range).matches()) {
                throw badRange(range);
            }
        }
        return List.copyOf(ranges);
    }

    static int disk(int gibibytes) {
        if (gibibytes < 20 || gibibytes > 16_384) {
            throw badDisk(gibibytes);
        }
        return gibibytes;
    }

    static String role(String what, String name, Collection<String> taken) {
        GIVEN.name(name);
        if (taken.contains(name)) {
            throw twice(what, name);
        }
        return name;
    }

    private static UnsafeArgs badVersion(String version) {
        return UnsafeArgs.because(
                THING,
                "version is '" + version + "', needs to be one of Kubernetes from 1.30 on",
                "AWS would refuse the cluster, or choose a version that nobody tested.",
                "Write it as '1.33'.");
    }

    private static UnsafeArgs badAddOnVersion(AddOn addOn, String version) {
        return UnsafeArgs.because(
                THING,
                "version of " + addOn.word() + " is '" + version + "', needs to be like 'v1.20.1-eksbuild.1'",
                "AWS would refuse the add-on after the cluster was made.",
                "Choose one that 'aws eks describe-addon-versions --addon-name " + addOn.word() + "' lists.");
    }

    private static UnsafeArgs unpinned(Collection<AddOn> missing, String version) {
        return UnsafeArgs.because(
                THING,
                "no version is chosen of "
                        + String.join(", ", missing.stream().map(AddOn::word).toList()),
                "Whichever was the latest that day would run, and another one in the next environment.",
                "Choose them with addOn(AddOn.VPC_CNI, \"v…\"), from what 'aws eks describe-addon-versions --kubernetes-version "
                        + version + "' lists.");
    }

    private static UnsafeArgs badClusterName(String name) {
        return UnsafeArgs.because(
                THING,
                "called is '" + name + "', needs to be letters, digits, dashes and underscores, at most 100",
                "AWS would refuse the cluster.",
                "Choose a name such as 'shop-prod'.");
    }

    private static UnsafeArgs badType(String type) {
        return UnsafeArgs.because(
                THING,
                "instance type '" + type + "' is none",
                "AWS would refuse the nodes.",
                "Write it as 'm7g.large'.");
    }

    private static UnsafeArgs mixedTypes(List<String> types) {
        return UnsafeArgs.because(
                THING,
                "instanceTypes are " + types + ", of two kinds of processor",
                "No machine image runs on both, and no pod either that is built for one.",
                "Name types with AWS' processors alone ('m7g.large'), or none of them ('m7i.large').");
    }

    private static UnsafeArgs tooFewZones(int zones, Profile profile) {
        return UnsafeArgs.because(
                THING,
                "the network has private subnets in " + zones + " zones, profile '" + profile.name() + "' spreads over "
                        + profile.zones(),
                "Services that are to survive the loss of a zone would have no other to run in.",
                "Add zones to the network, or use a profile with fewer: profile.withZones(2).");
    }

    private static UnsafeArgs zoneWithoutEks(Zone zone) {
        return UnsafeArgs.because(
                THING,
                "the network has private subnets in " + zone + ", where EKS has no control plane",
                "AWS would refuse the cluster.",
                "Build the network, or an ExistingNetwork, of other zones of its region.");
    }

    private static UnsafeArgs badPeak(int nodes) {
        return UnsafeArgs.because(
                THING,
                "peakNodes is " + nodes + ", needs to be 1 to " + MOST_NODES,
                "With none there is nothing to run on; more than that is a mistake of a unit.",
                "Declare how many nodes carry the highest load that you expect, without any reserve.");
    }

    private static UnsafeArgs noRoom(int most, int needed) {
        return UnsafeArgs.because(
                THING,
                "atMost is " + most + ", needs to be " + needed + " or more",
                "What a lost zone takes could not be replaced in the others.",
                "Set atMost to " + needed + " or more, or leave it out.");
    }

    private static UnsafeArgs badRange(String range) {
        return UnsafeArgs.because(
                THING,
                "publicAccessFrom names '" + range + "', needs to be an IPv4 range from /8 to /32",
                "Whoever finds a hole in the API server could use it from anywhere.",
                "Name the ranges of your offices or build servers: '203.0.113.0/24'.");
    }

    private static UnsafeArgs badDisk(int gibibytes) {
        return UnsafeArgs.because(
                THING,
                "diskGibibytes is " + gibibytes + ", needs to be 20 to 16384",
                "Nodes would evict pods for want of room for their images, or would not start.",
                "Set it to what your images and logs need, 50 as a rule.");
    }

    private static UnsafeArgs twice(String what, String name) {
        return UnsafeArgs.because(
                THING,
                what + " '" + name + "' is there twice",
                "One of the two would have no access, and nobody could say which.",
                "Give each a name of its own.");
    }
}
