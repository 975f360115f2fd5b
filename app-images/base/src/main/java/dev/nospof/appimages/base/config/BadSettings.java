package dev.nospof.appimages.base.config;

import java.time.Duration;

/** A service's settings that would break a promise under load; it does not start with them. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BadSettings(String message) {
        super(message);
    }

    static BadSettings missing(String key, String variable) {
        return new BadSettings("Setting '%s' is not set.%nThe service has no safe value of its own for it.%nSet %s."
                .formatted(key, variable));
    }

    static BadSettings malformed(String key, String value, String wanted, String variable) {
        return new BadSettings(
                "Setting '%s' is '%s', needs %s.%nThe service would run with a number nobody chose.%nCorrect %s."
                        .formatted(key, value, wanted, variable));
    }

    static BadSettings unknown(String key, String nearest) {
        return new BadSettings(
                "The settings file has '%s', which no part of this service reads.%nWhat it was meant to change would stay as it is.%nDid you mean '%s'?"
                        .formatted(key, nearest));
    }

    static BadSettings unreadable(String file, String reason) {
        return new BadSettings(
                "The settings file %s cannot be read: %s.%nThe service would run with other numbers than those written down.%nMake it readable or unset SETTINGS_FILE."
                        .formatted(file, reason));
    }

    /** One step takes longer than what its caller allows for all of it. */
    public static BadSettings doesNotFit(String what, Duration needed, String into, Duration limit, String harm) {
        return new BadSettings("%s may take %d ms, and %s is %d ms.%n%s%nShorten the first or lengthen the second."
                .formatted(what, needed.toMillis(), into, limit.toMillis(), harm));
    }

    /** A number outside the range in which the service keeps its promises. */
    public static BadSettings outOfRange(String what, Object value, String wanted, String harm) {
        return new BadSettings("%s is %s, needs %s.%n%s%nCorrect it.".formatted(what, value, wanted, harm));
    }
}
