package dev.nospof.components.aws.queue;

import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@link DurableQueueArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "DurableQueueArgs";
    static final Given GIVEN = new Given(THING);

    private static final Pattern FEED = Pattern.compile("[a-z]([-a-z0-9]{0,14}[a-z0-9])?");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration A_DAY_LESS = Blueprint.LONGEST.minusDays(1);

    private Checks() {}

    static void times(Duration processing, Duration grace, boolean byFunction) {
        if (processing.isNegative() || processing.isZero() || grace.isNegative()) {
            throw badTimes(processing, grace);
        }
        if (Blueprint.visibilitySeconds(processing, grace, byFunction) > HALF_A_DAY.toSeconds()) {
            throw tooLong(processing, grace, byFunction);
        }
    }

    static void kept(Duration kept, Duration late) {
        if (kept.compareTo(MINUTE) < 0 || kept.compareTo(A_DAY_LESS) > 0) {
            throw badKept(kept);
        }
        if (late.compareTo(MINUTE) < 0 || late.multipliedBy(4).compareTo(kept) > 0) {
            throw badLate(late, kept);
        }
    }

    static int attempts(int attempts) {
        if (attempts < 3 || attempts > 10) {
            throw badAttempts(attempts);
        }
        return attempts;
    }

    static void feeds(List<Feed> feeds, boolean fifo) {
        var names = new TreeSet<String>();
        for (var feed : feeds) {
            if (!FEED.matcher(feed.name()).matches() || !names.add(feed.name())) {
                throw badFeed(feed.name());
            }
            if (fifo && feed instanceof Feed.Events) {
                throw eventsInOrder(feed.name());
            }
        }
    }

    static UnsafeArgs noConsumer() {
        return UnsafeArgs.because(
                THING,
                "consumer is missing",
                "The proof could not tell whose loss the queue bears.",
                "Name who works on the messages: consumer(inventory), or consumer(\"inventory\").");
    }

    private static UnsafeArgs badTimes(Duration processing, Duration grace) {
        return UnsafeArgs.because(
                THING,
                "processingTime is " + Durations.word(processing) + " and consumerGrace " + Durations.word(grace)
                        + ", need to be more than 0s and at least 0s",
                "Messages would be given to a second consumer while the first works on them.",
                "Declare the longest that one message takes, as measured.");
    }

    private static UnsafeArgs tooLong(Duration processing, Duration grace, boolean byFunction) {
        return UnsafeArgs.because(
                THING,
                "processingTime " + Durations.word(processing)
                        + (byFunction ? ", six times," : " + consumerGrace " + Durations.word(grace))
                        + " is more than 12h, the longest that SQS keeps a message from others",
                "It would be given to a second consumer while the first works on it.",
                "Cut the work into smaller messages.");
    }

    private static UnsafeArgs badKept(Duration kept) {
        return UnsafeArgs.because(
                THING,
                "keepsFor is " + Durations.word(kept) + ", needs to be 1m to 13d",
                "A message that failed keeps its age: among the dead letters, which are kept for 14d, it would be gone before anybody has looked.",
                "Set keepsFor to the longest outage of the consumer that messages must outlive.");
    }

    private static UnsafeArgs badLate(Duration late, Duration kept) {
        return UnsafeArgs.because(
                THING,
                "lateAfter is " + Durations.word(late) + ", needs to be 1m to a quarter of keepsFor "
                        + Durations.word(kept),
                "Whoever is told of late messages would have too little time left to save them.",
                "Set lateAfter to when a message that waits is a problem.");
    }

    private static UnsafeArgs badAttempts(int attempts) {
        return UnsafeArgs.because(
                THING,
                "attempts is " + attempts + ", needs to be 3 to 10",
                "Fewer make a dead letter of a message that met one bad moment; more let one bad message hold up the others.",
                "Use 5.");
    }

    private static UnsafeArgs badFeed(String name) {
        return UnsafeArgs.because(
                THING,
                "feed '" + name + "' is there twice, or is not lower-case letters, digits and dashes, at most 16",
                "Resources that are named after it would clash, or be refused.",
                "Give each feed a short name of its own.");
    }

    private static UnsafeArgs eventsInOrder(String name) {
        return UnsafeArgs.because(
                THING,
                "feed '" + name + "' brings events of EventBridge to a queue that keeps order",
                "EventBridge keeps none, so the order would mean nothing.",
                "Leave fifo() out, or let a first-in-first-out SNS topic feed the queue.");
    }
}
