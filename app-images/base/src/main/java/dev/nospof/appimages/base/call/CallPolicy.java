package dev.nospof.appimages.base.call;

import dev.nospof.appimages.base.config.BadSettings;
import dev.nospof.appimages.base.config.Settings;
import dev.nospof.appimages.base.time.Multiple;
import java.net.URI;
import java.time.Duration;

/**
 * How one neighbour is called.
 *
 * @param timeLimit of one attempt, from connecting to the last byte
 * @param attempts in all, the first included
 * @param firstPause the longest pause before the second attempt; doubles with each further one, and a random part of it is waited
 * @param atOnce how many calls may be under way: the bulkhead that keeps a slow neighbour from taking every thread
 */
public record CallPolicy(
        String neighbour, URI address, Duration timeLimit, int attempts, Duration firstPause, int atOnce) {
    /** Where it is: {@code <neighbour>.url}, or else {@code <neighbour>.host} and {@code .port}, as the platform wires a dependency. */
    public static CallPolicy read(Settings settings, String neighbour) {
        return new CallPolicy(
                neighbour,
                URI.create(address(settings, neighbour)),
                settings.duration(neighbour + ".time-limit"),
                settings.count(neighbour + ".attempts", 1),
                settings.duration(neighbour + ".first-pause"),
                settings.count(neighbour + ".at-once", 1));
    }

    private static String address(Settings settings, String neighbour) {
        var host = settings.optional(neighbour + ".host");
        if (host.isEmpty() || settings.optional(neighbour + ".url").isPresent()) {
            return settings.text(neighbour + ".url");
        }
        return "http://" + host.get() + ":" + settings.text(neighbour + ".port");
    }

    /** The longest that a call can take with all its attempts and pauses. */
    public Duration worstCase() {
        // The pauses double: 1 + 2 + … + 2^(attempts-2) first pauses.
        return Multiple.of(attempts, timeLimit).plus(Multiple.of((1L << (attempts - 1)) - 1, firstPause));
    }

    /** This policy; throws {@link BadSettings} where a call with all its retries outlasts what contains it. */
    public CallPolicy mustFit(String into, Duration limit) {
        if (worstCase().compareTo(limit) > 0) {
            throw BadSettings.doesNotFit(
                    "A call of %s (%d attempts)".formatted(neighbour, attempts),
                    worstCase(),
                    into,
                    limit,
                    "The last attempts would work for a caller that has gone.");
        }
        return this;
    }
}
