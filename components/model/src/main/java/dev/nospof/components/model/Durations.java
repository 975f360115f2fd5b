package dev.nospof.components.model;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as annotations, Prometheus and error messages write them: {@code 4h}, {@code 90s}. */
public final class Durations {
    private static final Pattern WORD = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Durations() {}

    /** The shortest exact spelling with one unit, days at most: {@code 4h} for 240 minutes, {@code 90s} for a minute and a half. */
    public static String word(Duration duration) {
        var millis = duration.toMillis();
        if (millis % 1_000 != 0) {
            return millis + "ms";
        }
        var seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3_600 != 0) {
            return seconds / 60 + "m";
        }
        return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds / 3_600 + "h";
    }

    /** The duration that a word stands for; empty where it is none. */
    public static Optional<Duration> parse(String word) {
        var parts = WORD.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    /** Whole seconds, rounded up: Kubernetes knows nothing finer, and to round down would break the promise. */
    public static int secondsUp(Duration duration) {
        return Math.toIntExact(duration.plusMillis(999).toSeconds());
    }
}
