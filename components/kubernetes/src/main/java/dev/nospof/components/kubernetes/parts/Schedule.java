package dev.nospof.components.kubernetes.parts;

import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A time to copy something, or to try a copy.
 *
 * @param cron five fields, in UTC
 * @param every the longest time between two of them; alerts wait a little longer
 */
public record Schedule(String cron, Duration every) {
    private static final Pattern CRON = Pattern.compile("[0-9*/,-]+( [0-9A-Za-z*/,-]+){4}");

    /** @throws UnsafeArgs if cron has not five fields */
    public Schedule {
        if (!CRON.matcher(cron).matches()) {
            throw badCron(cron);
        }
    }

    /** For alerts: half of a time late. */
    public Duration late() {
        return every.multipliedBy(3).dividedBy(2);
    }

    private static UnsafeArgs badCron(String cron) {
        return UnsafeArgs.because(
                "Schedule",
                "cron is '" + cron + "', needs to have five fields",
                "The API server would refuse it, and no copy would be made.",
                "Write it as cron does, such as '0 2 * * *' for every night at two.");
    }
}
