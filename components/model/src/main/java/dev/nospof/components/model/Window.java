package dev.nospof.components.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A time of every day or of every week at which a cloud may do something to what it runs, in UTC: {@code 03:00-04:00}, {@code sun:04:30-sun:05:30}.
 *
 * @param from minutes since Monday 00:00, or since midnight
 * @param minutes how long, more than 0
 */
public record Window(int from, int minutes, boolean weekly) {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern DAILY = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final Pattern WEEKLY =
            Pattern.compile("([a-z]{3}):(\\d\\d):(\\d\\d)-([a-z]{3}):(\\d\\d):(\\d\\d)", Pattern.CASE_INSENSITIVE);
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** The one that is written; empty where it is none, or has no length. */
    public static Optional<Window> read(String written) {
        var daily = DAILY.matcher(written);
        if (daily.matches()) {
            return between(minute(daily, 1), minute(daily, 3), false);
        }
        var weekly = WEEKLY.matcher(written);
        if (!weekly.matches()) {
            return Optional.empty();
        }
        int first = DAYS.indexOf(weekly.group(1).toLowerCase(Locale.ROOT));
        int last = DAYS.indexOf(weekly.group(4).toLowerCase(Locale.ROOT));
        int from = minute(weekly, 2);
        int to = minute(weekly, 5);
        return first < 0 || last < 0 || from < 0 || to < 0
                ? Optional.empty()
                : between(first * DAY + from, last * DAY + to, true);
    }

    private static Optional<Window> between(int from, int to, boolean weekly) {
        int length = Math.floorMod(to - from, weekly ? WEEK : DAY);
        return from < 0 || to < 0 || length == 0 ? Optional.empty() : Optional.of(new Window(from, length, weekly));
    }

    /** Since midnight; negative where there is no such time. */
    private static int minute(Matcher parts, int group) {
        int hour = Integer.parseInt(parts.group(group));
        int minute = Integer.parseInt(parts.group(group + 1));
        return hour < 24 && minute < 60 ? hour * 60 + minute : Integer.MIN_VALUE;
    }

    /** Whether there is a minute of some week that belongs to both. */
    public boolean overlaps(Window other) {
        return starts().anyMatch(own -> other.starts()
                .anyMatch(its ->
                        Math.floorMod(its - own, WEEK) < minutes || Math.floorMod(own - its, WEEK) < other.minutes));
    }

    private IntStream starts() {
        return weekly ? IntStream.of(from) : IntStream.range(0, 7).map(day -> day * DAY + from);
    }

    /** The same time on another day of the week; of a daily one the same. */
    public Window daysLater(int days) {
        return weekly ? new Window(Math.floorMod(from + days * DAY, WEEK), minutes, true) : this;
    }

    /** As it is written. */
    public String word() {
        return point(from) + "-" + point(from + minutes);
    }

    private String point(int minute) {
        var day = weekly ? DAYS.get(Math.floorMod(minute, WEEK) / DAY) + ":" : "";
        return day + "%02d:%02d".formatted(Math.floorMod(minute, DAY) / 60, minute % 60);
    }
}
