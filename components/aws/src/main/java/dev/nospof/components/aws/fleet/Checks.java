package dev.nospof.components.aws.fleet;

import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What {@link SelfHealingFleetArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "SelfHealingFleetArgs";
    static final Given GIVEN = new Given(THING);

    private static final Duration LONGEST_BOOT = Duration.ofMinutes(30);
    private static final Duration LONGEST_DRAIN = Duration.ofHours(1);
    private static final Pattern TYPE = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");

    private Checks() {}

    static List<String> types(List<String> types) {
        for (var type : types) {
            if (!TYPE.matcher(type).matches()) {
                throw badType(type);
            }
        }
        return GIVEN.severalTypes(types);
    }

    static void zones(Network network, Profile profile) {
        var zones = network.subnets(Tier.PRIVATE).zones().size();
        if (zones < profile.zones()) {
            throw tooFewZones(zones, profile);
        }
    }

    static void counts(int least, int most, int zones) {
        if (least < Math.max(2, zones)) {
            throw tooFew(least, zones);
        }
        var needed = Blueprint.most(least, zones);
        if (most < needed) {
            throw noRoom(least, most, needed);
        }
    }

    static void times(Duration boot, Duration drain) {
        if (boot.isNegative() || boot.isZero() || boot.compareTo(LONGEST_BOOT) > 0) {
            throw badBoot(boot);
        }
        if (drain.isNegative() || drain.compareTo(LONGEST_DRAIN) > 0) {
            throw badDrain(drain);
        }
    }

    static int percent(String what, int percent, int most) {
        if (percent < 1 || percent > most) {
            throw badPercent(what, percent, most);
        }
        return percent;
    }

    private static UnsafeArgs badType(String type) {
        return UnsafeArgs.because(
                THING,
                "instance type '" + type + "' is none",
                "AWS would refuse the group.",
                "Write it as 'm7g.large'.");
    }

    private static UnsafeArgs tooFewZones(int zones, Profile profile) {
        return UnsafeArgs.because(
                THING,
                "the network has private subnets in " + zones + " zones, profile '" + profile.name() + "' spreads over "
                        + profile.zones(),
                "The loss of one zone would take a larger share of the instances.",
                "Add zones to the network, or use a profile with fewer: profile.withZones(2).");
    }

    private static UnsafeArgs tooFew(int least, int zones) {
        return UnsafeArgs.because(
                THING,
                "atLeast is " + least + ", and there are " + zones + " zones",
                "A zone without an instance helps nobody when another one is lost.",
                "Set atLeast to " + Math.max(2, zones) + " or more.");
    }

    private static UnsafeArgs noRoom(int least, int most, int needed) {
        return UnsafeArgs.because(
                THING,
                "atMost is " + most + " and atLeast " + least + ", needs to be " + needed + " or more",
                "What a lost zone takes could not be replaced while the group still counts it.",
                "Set atMost to " + needed + " or more, or leave it out.");
    }

    private static UnsafeArgs badBoot(Duration boot) {
        return UnsafeArgs.because(
                THING,
                "bootTime is " + Durations.word(boot) + ", needs to be more than 0s and at most 30m",
                "Instances would be replaced before they are up, or not until long after they fail.",
                "Declare the time from the launch to the first good answer, as measured.");
    }

    private static UnsafeArgs badDrain(Duration drain) {
        return UnsafeArgs.because(
                THING,
                "drainTime is " + Durations.word(drain) + ", needs to be 0s to 1h",
                "An instance that is to go would be ended in the middle of its work, or never.",
                "Declare how long the work that an instance has may take.");
    }

    private static UnsafeArgs badPercent(String what, int percent, int most) {
        return UnsafeArgs.because(
                THING,
                what + " is " + percent + ", needs to be 1 to " + most,
                "Without one zone the others would have more to do than they can.",
                "Set " + what + " to " + most + " or less.");
    }
}
