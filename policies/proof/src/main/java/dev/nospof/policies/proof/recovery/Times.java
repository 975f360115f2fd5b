package dev.nospof.policies.proof.recovery;

import java.time.Duration;
import java.util.ArrayList;

/** Durations as a person says them. */
public final class Times {
    private Times() {}

    /** {@code 35 s}, {@code 5 min 40 s}, {@code 4 h}; fractions of a second are rounded up. */
    public static String inWords(Duration time) {
        long seconds = time.plusNanos(999_999_999).toSeconds();
        var parts = new ArrayList<String>();
        if (seconds >= 3600) {
            parts.add(seconds / 3600 + " h");
        }
        if (seconds % 3600 >= 60) {
            parts.add(seconds % 3600 / 60 + " min");
        }
        if (seconds % 60 > 0 || parts.isEmpty()) {
            parts.add(seconds % 60 + " s");
        }
        return String.join(" ", parts);
    }
}
