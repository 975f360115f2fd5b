package dev.nospof.components.aws.bucket;

import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@link DurableBucketArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "DurableBucketArgs";
    static final Given GIVEN = new Given(THING);
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Duration DAY = Duration.ofDays(1);

    /** What a mistake needs to be noticed by somebody who was away. */
    private static final Duration WEEK = Duration.ofDays(7);

    private Checks() {}

    static void region(String region) {
        if (!REGION.matcher(region).matches()) {
            throw UnsafeArgs.because(
                    "BucketCopy",
                    "region is '" + region + "', needs to be such as 'eu-central-1'",
                    "The copy's names would say where it is not.",
                    "Name the region of the provider that you give.");
        }
    }

    static void oldVersions(Duration kept, Profile profile) {
        var least = profile.protectsState() || profile.backupRetention().compareTo(WEEK) >= 0 ? WEEK : DAY;
        if (kept.compareTo(least) < 0 || !wholeDays(kept)) {
            throw UnsafeArgs.because(
                    THING,
                    "keepsOldVersions is " + Durations.word(kept) + ", needs whole days, " + Durations.word(least)
                            + " or more",
                    "What a mistake overwrote or deleted would be gone before anybody has noticed.",
                    "Leave it out: the profile says how long backups are kept.");
        }
    }

    static void days(String what, Optional<Duration> time) {
        time.filter(t -> t.compareTo(DAY) < 0 || !wholeDays(t)).ifPresent(t -> {
            throw UnsafeArgs.because(
                    THING,
                    what + " is " + Durations.word(t) + ", needs whole days, 1d or more",
                    "S3 counts in days, and would refuse it.",
                    "Use Duration.ofDays(…).");
        });
    }

    private static boolean wholeDays(Duration time) {
        return Duration.ofDays(time.toDays()).equals(time);
    }

    static void expiry(Optional<Duration> expires, Optional<Duration> locked) {
        if (expires.isPresent() && locked.isPresent() && expires.get().compareTo(locked.get()) < 0) {
            throw UnsafeArgs.because(
                    THING,
                    "expiresAfter is " + Durations.word(expires.get()) + ", and objects are locked for "
                            + Durations.word(locked.get()),
                    "Nothing would be deleted when it is thought to be.",
                    "Let objects expire when their lock is over, or later.");
        }
    }

    static void copies(DurableBucketArgs args) {
        if (args.copy().isEmpty()) {
            if (args.choices().profile().regions() > 1) {
                throw UnsafeArgs.because(
                        THING,
                        "profile '" + args.choices().profile().name() + "' spreads over "
                                + args.choices().profile().regions() + " regions, and the bucket is in one",
                        "With its region all that is in it would be away, and perhaps gone.",
                        "Say copiedTo(BucketCopy.in(\"eu-central-1\", provider)), or use profile.withRegions(1).");
            }
        } else if (args.copy().get().key().isPresent() != args.key().isPresent()) {
            throw UnsafeArgs.because(
                    THING,
                    "one of the bucket and its copy has a key of yours, and the other has none",
                    "S3 would copy nothing, or keep open what is closed here.",
                    "Give both a key: encryptedWith(key) and BucketCopy.encryptedWith(keyOfThatRegion), or neither.");
        }
    }
}
