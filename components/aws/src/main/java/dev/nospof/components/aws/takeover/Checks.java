package dev.nospof.components.aws.takeover;

import dev.nospof.components.aws.Promotable;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** What {@link RegionTakeoverArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "RegionTakeoverArgs";
    static final Given GIVEN = new Given(THING);

    /** The only region that has the metrics of health checks (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html). */
    private static final String WITH_METRICS = "us-east-1";

    /** https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices */
    private static final int LONGEST_TAG = 256;

    private Checks() {}

    static String name(String name) {
        return new Given("RegionTakeover").name(name);
    }

    /** The alarm on its loss is in the one region that has the metrics, and has to outlive the one that is lost. */
    static String leaving(String region) {
        if (region.equals(WITH_METRICS)) {
            throw UnsafeArgs.because(
                    THING,
                    "the region that may be lost is " + WITH_METRICS
                            + ", which is the only one that has the metrics of health checks",
                    "The alarm on its loss would be lost with it, and nothing would take over.",
                    "Let a person promote the second database (runbook region-unwell), or give the first one another home.");
        }
        return region;
    }

    static Duration noticedAfter(Duration time) {
        return within(
                "noticedAfter",
                time,
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                "failover.failoverTime().noticed()");
    }

    static Duration promotedAfter(Duration time) {
        return within("promotedAfter", time, Duration.ofSeconds(10), Duration.ofHours(1), "what a drill took");
    }

    private static Duration within(String what, Duration time, Duration least, Duration most, String usual) {
        if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
            throw UnsafeArgs.because(
                    THING,
                    what + " is " + Durations.word(time) + ", needs to be " + Durations.word(least) + " to "
                            + Durations.word(most),
                    "Nobody could say for how long nothing is written when the region is lost.",
                    "Set it to " + usual + ", or leave it out.");
        }
        return time;
    }

    /** All follow one region, which is the one that is left, and are in one other. */
    static void databases(String leaving, List<Promotable> databases) {
        if (databases.isEmpty()) {
            throw GIVEN.missing(
                    "database",
                    "There would be nothing that takes over.",
                    "Say database(orders.inOtherRegion()), once for each.");
        }
        var names = new TreeSet<String>();
        for (var database : databases) {
            if (!names.add(database.name())) {
                throw twice(database);
            }
            if (database.region().equals(leaving)) {
                throw lostAsWell(database);
            }
            if (!database.leaves().equals(leaving)) {
                throw followsAnother(database, leaving);
            }
            if (!database.region().equals(databases.get(0).region())) {
                throw elsewhere(databases.get(0), database);
            }
        }
        tag(List.copyOf(names));
    }

    /** Names as a tag has them; AWS takes 256 characters. */
    static String tag(List<String> names) {
        var tag = String.join(" ", new TreeSet<>(names));
        if (tag.length() > LONGEST_TAG) {
            throw UnsafeArgs.because(
                    THING,
                    "the names of its " + names.size() + " databases have " + tag.length()
                            + " characters together, AWS takes " + LONGEST_TAG + " in a tag",
                    "AWS would refuse the state machine, or rules and proof would not know of all of them.",
                    "Make two takeovers of it.");
        }
        return tag;
    }

    static UnsafeArgs nothingToLeave() {
        return GIVEN.missing(
                "leaving",
                "Nothing would say that the region is lost.",
                "Say leaving(\"eu-west-1\", failover.healthCheck(\"eu-west-1\")).");
    }

    static UnsafeArgs alarmsFromNowhere() {
        return GIVEN.missing(
                "alarmsFrom",
                "The metrics of health checks are in us-east-1 alone: an alarm elsewhere would never fire, and nothing would take over.",
                "Give a provider of us-east-1.");
    }

    private static UnsafeArgs twice(Promotable database) {
        return UnsafeArgs.because(
                THING,
                "database '" + database.name() + "' is there twice",
                "Whichever was meant instead would not take over.",
                "Name each once.");
    }

    private static UnsafeArgs lostAsWell(Promotable database) {
        return UnsafeArgs.because(
                THING,
                "database '" + database.name() + "' is in " + database.region()
                        + ", which is the region that may be lost",
                "It would be lost with what it takes over from.",
                "Give the one of the other region: database(orders.inOtherRegion()).");
    }

    private static UnsafeArgs followsAnother(Promotable database, String leaving) {
        return UnsafeArgs.because(
                THING,
                "database '" + database.name() + "' follows one in " + database.leaves()
                        + ", and the region that may be lost is " + leaving,
                "It would take over from a database that is well, and lose writes for nothing.",
                "Make a takeover of its own for " + database.leaves() + ".");
    }

    private static UnsafeArgs elsewhere(Promotable first, Promotable other) {
        return UnsafeArgs.because(
                THING,
                "database '" + first.name() + "' is in " + first.region() + ", and '" + other.name() + "' in "
                        + other.region(),
                "After the takeover a service would write in one region what it has to read in another.",
                "Let all second databases stand in one region, or make a takeover for each.");
    }
}
