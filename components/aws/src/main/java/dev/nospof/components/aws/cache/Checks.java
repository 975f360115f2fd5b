package dev.nospof.components.aws.cache;

import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.components.model.Window;
import java.util.regex.Pattern;

/** What {@link ReplicatedCacheArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "ReplicatedCacheArgs";
    static final Given GIVEN = new Given(THING);

    /** AWS allows 40 characters, and a role and a random end need 14 of them. */
    private static final int LONGEST_NAME = 26;

    private static final Pattern VERSION = Pattern.compile("[78]\\.\\d");
    private static final Pattern SIZE = Pattern.compile("cache\\.[a-z]\\d[a-z]*\\.\\d*[a-z]+");
    private static final int MOST_SHARDS = 90;
    private static final int MOST_MEMBERS = 6;

    private Checks() {}

    /** AWS refuses two dashes in a row, which other names may have. */
    static String name(String name) {
        new Given("ReplicatedCache").name(name);
        if (name.contains("--") || name.length() > LONGEST_NAME) {
            throw UnsafeArgs.because(
                    "ReplicatedCache",
                    "name is '" + name + "', needs to be at most " + LONGEST_NAME
                            + " characters, without two dashes in a row",
                    "AWS would refuse the names that are made from it: a group's has 40 characters at most.",
                    "Choose a short word, such as 'sessions'.");
        }
        return name;
    }

    static String version(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw UnsafeArgs.because(
                    THING,
                    "version is '" + version + "', needs to be such as '8.0'",
                    "AWS would choose one, and another one next year.",
                    "Write major and minor version: 7.2 or 8.0 of Valkey, 7.1 of Redis.");
        }
        return version;
    }

    static String size(String size) {
        if (!SIZE.matcher(size).matches()) {
            throw UnsafeArgs.because(
                    THING,
                    "size is '" + size + "', needs to be such as 'cache.r7g.large'",
                    "AWS would refuse it, after others were created.",
                    "Name a type of nodes; those of family t slow down under load.");
        }
        return size;
    }

    static int shards(int shards) {
        if (shards < 1 || shards > MOST_SHARDS) {
            throw UnsafeArgs.because(
                    THING,
                    "shards is " + shards + ", needs to be 1 to " + MOST_SHARDS,
                    "AWS would refuse it.",
                    "Set shards to how many nodes have to write at once.");
        }
        return shards;
    }

    static void zones(Network network, Profile profile) {
        var zones = network.subnets(Tier.DATA).zones().size();
        if (zones < profile.zones() || profile.zones() > MOST_MEMBERS) {
            throw UnsafeArgs.because(
                    THING,
                    "the network has data subnets in " + zones + " zones, profile '" + profile.name()
                            + "' spreads over " + profile.zones() + ", and AWS over " + MOST_MEMBERS + " at most",
                    "A zone that is lost would take more of it than its share.",
                    "Add zones to the network, or use a profile with fewer: profile.withZones(2).");
        }
    }

    static Window window(String what, String written, boolean weekly) {
        return Window.read(written)
                .filter(window -> window.weekly() == weekly && window.minutes() >= 60)
                .orElseThrow(() -> UnsafeArgs.because(
                        THING,
                        what + " is '" + written + "', needs to be such as '"
                                + (weekly ? "sun:04:30-sun:05:30" : "03:00-04:00") + "' in UTC, an hour or longer",
                        "AWS would refuse it, or choose a time of its own.",
                        "Choose a quiet hour of your users."));
    }

    static void windows(Window backup, Window maintenance) {
        if (backup.overlaps(maintenance)) {
            throw UnsafeArgs.because(
                    THING,
                    "backupWindow " + backup.word() + " and maintenanceWindow " + maintenance.word() + " meet",
                    "A node could be restarted in the middle of its backup.",
                    "Choose windows that do not meet.");
        }
    }

    static UnsafeArgs missing(String what, String example) {
        return UnsafeArgs.because(
                THING, what + " is missing", "There is nothing to make it of.", "Say " + example + ".");
    }
}
