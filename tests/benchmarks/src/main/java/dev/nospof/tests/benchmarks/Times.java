package dev.nospof.tests.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Several measurements of one thing, in seconds. */
public record Times(double median, double least, double most) {
    /** Of measurements in any order. */
    public static Times of(double... seconds) {
        if (seconds.length == 0) {
            throw new IllegalArgumentException("Times: none were given. There is no middle of nothing. Measure first.");
        }
        var sorted = seconds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Times(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The median, and in brackets the spread, in seconds. */
    public String text() {
        return String.format(Locale.ROOT, "%s (%s–%s)", seconds(median), seconds(least), seconds(most));
    }

    /** As many digits as mean something. */
    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 0.1 ? "%.4f" : seconds < 10 ? "%.3f" : "%.1f", seconds);
    }
}
