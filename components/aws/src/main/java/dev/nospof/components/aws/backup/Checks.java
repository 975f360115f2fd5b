package dev.nospof.components.aws.backup;

import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** What {@link BackupPlanArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "BackupPlanArgs";
    static final Given GIVEN = new Given(THING);
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,50}");
    private static final Duration DAY = Duration.ofDays(1);

    /** A mistake at one month's end is noticed at the next. */
    private static final Duration MONTH_AND_MORE = Duration.ofDays(35);

    /** AWS bills and keeps at least so long what is cold, and keeps every moment for no longer than 35 days (https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html). */
    private static final Duration COLD_FOR = Duration.ofDays(90);

    private static final Duration LONGEST_CONTINUOUS = Duration.ofDays(35);

    /** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html */
    private static final Duration SOONEST_FOR_GOOD = Duration.ofDays(3);

    private Checks() {}

    static void region(String region) {
        if (!REGION.matcher(region).matches()) {
            throw UnsafeArgs.because(
                    "VaultCopy",
                    "region is '" + region + "', needs to be such as 'eu-central-1'",
                    "The copy's names would say where it is not.",
                    "Name the region of the provider that you give.");
        }
    }

    static LocalTime time(String written) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw UnsafeArgs.because(
                    THING,
                    "at is '" + written + "', needs to be such as '03:00', in UTC",
                    "Nobody could say when a backup is made.",
                    "Choose a quiet hour of your users.");
        }
    }

    static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw UnsafeArgs.because(
                    THING,
                    "name '" + name + "' needs to be 1 to 50 letters, digits, dots, dashes and underscores",
                    "AWS would refuse what is called after it, after others were created.",
                    "Choose a short word, such as 'orders'.");
        }
        return name;
    }

    static List<Kept> kept(List<Kept> kinds) {
        if (kinds.isEmpty()) {
            throw UnsafeArgs.because(
                    THING,
                    "keeps names nothing",
                    "Nothing would be backed up.",
                    "Leave it out, or name what keeps data: keeps(Kept.DYNAMODB).");
        }
        return kinds;
    }

    static void all(BackupPlanArgs args) {
        kept(args);
        cold(args);
        locked(args);
        copied(args);
    }

    private static void kept(BackupPlanArgs args) {
        var least = args.choices().profile().protectsState() ? MONTH_AND_MORE : DAY;
        if (args.keepsFor().compareTo(least) < 0 || !wholeDays(args.keepsFor())) {
            throw UnsafeArgs.because(
                    THING,
                    "keepsFor is " + Durations.word(args.keepsFor()) + ", needs whole days, " + Durations.word(least)
                            + " or more",
                    "What a mistake took would be gone from the backups before anybody has noticed.",
                    "Leave it out: the profile says how long backups are kept.");
        }
        if (args.continuous() && args.keepsFor().compareTo(LONGEST_CONTINUOUS) > 0) {
            throw UnsafeArgs.because(
                    THING,
                    "continuous, and keepsFor is " + Durations.word(args.keepsFor()),
                    "AWS would refuse the plan: it keeps every moment for 35 days at most.",
                    "Keep them for 35 days, or leave continuous out, and make another plan for what is kept longer.");
        }
    }

    private static void cold(BackupPlanArgs args) {
        args.coldAfter()
                .filter(cold -> cold.compareTo(DAY) < 0
                        || !wholeDays(cold)
                        || cold.plus(COLD_FOR).compareTo(args.keepsFor()) > 0)
                .ifPresent(cold -> {
                    throw UnsafeArgs.because(
                            THING,
                            "coldAfter is " + Durations.word(cold) + ", and keepsFor is "
                                    + Durations.word(args.keepsFor()),
                            "AWS would refuse the plan: what is cold stays so for 90 days or more.",
                            "Keep backups for 90 days longer than they are warm, or leave coldAfter out.");
                });
    }

    private static void locked(BackupPlanArgs args) {
        var lock = args.lock();
        if (lock.atLeast().compareTo(args.keepsFor()) > 0
                || args.keepsFor().compareTo(lock.atMost()) > 0
                || !wholeDays(lock.atLeast())
                || !wholeDays(lock.atMost())) {
            throw UnsafeArgs.because(
                    THING,
                    "locked is " + Durations.word(lock.atLeast()) + " to " + Durations.word(lock.atMost())
                            + ", and keepsFor is " + Durations.word(args.keepsFor()),
                    "The vault would refuse every backup.",
                    "Let the lock span, in whole days, what is kept.");
        }
        args.lockedForGoodAfter()
                .filter(time -> time.compareTo(SOONEST_FOR_GOOD) < 0 || !wholeDays(time))
                .ifPresent(time -> {
                    throw UnsafeArgs.because(
                            THING,
                            "lockedForGoodAfter is " + Durations.word(time) + ", needs whole days, 3d or more",
                            "AWS would refuse it: from then on nobody can take the lock away, AWS included.",
                            "Take the days that you need to see that all is well.");
                });
    }

    private static void copied(BackupPlanArgs args) {
        var profile = args.choices().profile();
        if (args.copies().isEmpty() && args.otherVaults().isEmpty() && profile.protectsState() && !args.uncopied()) {
            throw GIVEN.missing(
                    "copiedTo",
                    "Who may delete in this account, or what takes this region, takes backups and originals together.",
                    "Say copiedTo(VaultCopy.in(\"eu-central-1\", provider)), or copiedTo(\"safe\", arnOfAVaultOfAnotherAccount), or withoutCopies().");
        }
        var names = args.copies().stream().map(VaultCopy::region).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw UnsafeArgs.because(
                    THING,
                    "copiedTo is " + names + ", needs a region of its own for each",
                    "Two vaults would have one name.",
                    "Leave one of them out.");
        }
    }

    private static boolean wholeDays(Duration time) {
        return Duration.ofDays(time.toDays()).equals(time);
    }
}
