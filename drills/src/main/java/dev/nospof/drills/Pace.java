package dev.nospof.drills;

import java.time.Duration;

/**
 * How hard and how long.
 *
 * @param perSecond requests a second, of all journeys together
 * @param calm how long nothing may be lost before something is broken, and after it is over
 * @param hold how long a fault lasts where the proof gives no time for it
 * @param longestWait how long the environment may take to be steady, before a fault and after it was undone
 * @param mostLostPercent how many of a fault's requests may be lost, in percent; more of them end the drill
 * @param slack how many times as long as predicted things may take before that is worse: 1 where the environment runs on what it was planned for, more
 *     where it shares less than that with others
 */
public record Pace(
        double perSecond, Duration calm, Duration hold, Duration longestWait, int mostLostPercent, int slack) {
    /** 50 requests a second tell an outage of a second from noise; the waits are what a rescheduled pod needs on a slow cluster. */
    public static final Pace DEFAULT =
            new Pace(50, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5), 25, 1);

    private static final int MOST_PER_SECOND = 2_000;
    private static final int ALL = 100;
    private static final int MOST_SLACK = 100;

    public Pace {
        if (!(perSecond >= 1 && perSecond <= MOST_PER_SECOND)) {
            throw DrillProblem.badOption(
                    "--rate",
                    Double.toString(perSecond),
                    "from 1 to " + MOST_PER_SECOND + " requests a second",
                    "Too few see no outage; more than one sender can send would measure the sender.");
        }
        positive("--calm", calm);
        positive("--hold", hold);
        positive("--wait", longestWait);
        if (mostLostPercent < 0 || mostLostPercent > ALL) {
            throw DrillProblem.badOption(
                    "--most-lost",
                    Integer.toString(mostLostPercent),
                    "a percentage from 0 to 100",
                    "It decides when a drill costs visitors too much and is ended.");
        }
        if (slack < 1 || slack > MOST_SLACK) {
            throw DrillProblem.badOption(
                    "--slack",
                    Integer.toString(slack),
                    "a number from 1 to " + MOST_SLACK,
                    "It says how many times as long as predicted things may take.");
        }
    }

    public Pace withRate(double requests) {
        return new Pace(requests, calm, hold, longestWait, mostLostPercent, slack);
    }

    public Pace withCalm(Duration time) {
        return new Pace(perSecond, time, hold, longestWait, mostLostPercent, slack);
    }

    public Pace withHold(Duration time) {
        return new Pace(perSecond, calm, time, longestWait, mostLostPercent, slack);
    }

    public Pace withLongestWait(Duration time) {
        return new Pace(perSecond, calm, hold, time, mostLostPercent, slack);
    }

    public Pace withMostLostPercent(int percent) {
        return new Pace(perSecond, calm, hold, longestWait, percent, slack);
    }

    public Pace withSlack(int times) {
        return new Pace(perSecond, calm, hold, longestWait, mostLostPercent, times);
    }

    private static void positive(String option, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw DrillProblem.badOption(
                    option, time.toSeconds() + " s", "more than 0 s", "Nothing could be seen in no time.");
        }
    }
}
