package dev.nospof.components.aws.chaos;

import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.regex.Pattern;

/** What {@link ChaosExperimentArgs} and {@link Fault} refuse, each with its message. */
final class Checks {
    private static final String THING = "ChaosExperimentArgs";
    static final Given GIVEN = new Given(THING);

    /** https://docs.aws.amazon.com/fis/latest/userguide/fis-quotas.html */
    private static final int MOST_STOP_CONDITIONS = 5;

    /** FIS allows 512 characters of a description; the failure's row and words between take the rest. */
    private static final int LONGEST_SENTENCE = 200;

    private static final Pattern ALARM = Pattern.compile("arn:[a-z-]+:cloudwatch:[a-z0-9-]+:(\\d{12}):alarm:.+");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N} _.:/=+@-]{1,128}");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    private Checks() {}

    static String name(String name) {
        return new Given("ChaosExperiment").name(name);
    }

    /** As FIS writes a share. */
    static String percent(int percent) {
        if (percent < 1 || percent > 100) {
            throw UnsafeArgs.because(
                    "Fault",
                    "percent is " + percent + ", needs to be 1 to 100",
                    "FIS would refuse it.",
                    "Give the share that may be lost, such as 34.");
        }
        return "PERCENT(" + percent + ")";
    }

    /** FIS finds instances by the name of their zone, and a name means another place in another account. */
    static void named(Zone zone) {
        if (zone.isId()) {
            throw UnsafeArgs.because(
                    "Fault",
                    "zone is '" + zone + "', needs to be its name in this account",
                    "FIS would find no instance there, and the experiment would prove nothing.",
                    "Write it as 'eu-west-1a'.");
        }
    }

    static Duration lasting(Duration lasting) {
        if (lasting.compareTo(SHORTEST) < 0 || lasting.compareTo(LONGEST) > 0) {
            throw UnsafeArgs.because(
                    THING,
                    "lasting is " + Durations.word(lasting) + ", needs to be 1m to 12h",
                    "FIS would refuse it, after others were created.",
                    "Choose some minutes more than what is broken needs to heal.");
        }
        return lasting;
    }

    static String tag(String what, String text) {
        if (!TAG.matcher(text).matches() || text.startsWith("aws:")) {
            throw UnsafeArgs.because(
                    THING,
                    "the " + what + " that targets bear is '" + text + "', which no tag has",
                    "Nothing would be hit, and the experiment would prove nothing.",
                    "Name a tag of what may be hit: on(\"team\", \"shop\").");
        }
        return text;
    }

    static String sentence(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST_SENTENCE) {
            throw UnsafeArgs.because(
                    THING,
                    what + " has " + text.strip().length() + " characters, needs 1 to " + LONGEST_SENTENCE,
                    "Nobody would know why this was broken on purpose.",
                    "Say it in one sentence.");
        }
        return text;
    }

    static void stops(int conditions) {
        if (conditions == 0) {
            throw GIVEN.missing(
                    "stopsOn",
                    "An experiment that goes wrong would go on while users suffer.",
                    "Name an alarm on what users notice: stopsOn(alarm.arn()).");
        }
        if (conditions > MOST_STOP_CONDITIONS) {
            throw UnsafeArgs.because(
                    THING,
                    "stopsOn names " + conditions + " alarms, FIS takes " + MOST_STOP_CONDITIONS,
                    "FIS would refuse it, after others were created.",
                    "Join them to one composite alarm, and name that.");
        }
    }

    /** No more is hit than the loss of one zone would take: that much is what there is a reserve for. */
    static void share(Fault fault, Profile profile) {
        var most = (100 + profile.zones() - 1) / profile.zones();
        if (fault.percent().isPresent() && fault.percent().getAsInt() > most) {
            throw UnsafeArgs.because(
                    THING,
                    "the fault hits " + fault.percent().getAsInt() + " %, needs to be at most " + most
                            + " % where profile '" + profile.name() + "' spreads over " + profile.zones() + " zones",
                    "More would be lost than with a zone, which is all that there is a reserve for.",
                    "Hit " + most + " % or less.");
        }
    }

    /** What wakes people, or keeps state from being deleted, is production. */
    static void place(Profile profile, boolean allowed) {
        if ((profile.paging() || profile.protectsState()) && !allowed) {
            throw UnsafeArgs.because(
                    THING,
                    "profile '" + profile.name() + "' is of production, and runsInProduction is missing",
                    "Users would meet what was broken on purpose.",
                    "Break staging first: profile(Profile.STAGING); or say runsInProduction(\"why it is time\").");
        }
    }

    static UnsafeArgs noFault() {
        return GIVEN.missing(
                "fault",
                "There is nothing to learn from it.",
                "Say fault(Fault.zoneLosesPower(new Zone(\"eu-west-1a\"))).");
    }

    static UnsafeArgs noTargets() {
        return GIVEN.missing(
                "on",
                "Whatever is in the account could be hit.",
                "Name a tag of what may be hit: on(\"team\", \"shop\").");
    }

    /** Whose account an alarm is in, which is the only one that may use the experiment's role. */
    static String account(String alarm) {
        var arn = ALARM.matcher(alarm);
        if (!arn.matches()) {
            throw UnsafeArgs.because(
                    THING,
                    "stopsOn is '" + alarm + "', needs to be the ARN of an alarm of CloudWatch",
                    "The experiment would not stop when users suffer.",
                    "Give alarm.arn(), not its name.");
        }
        return arn.group(1);
    }
}
