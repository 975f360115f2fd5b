package dev.nospof.appimages.storefront;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stock levels as far as they are known.
 *
 * @param age since they were read; empty where they never were
 * @param live whether they are of now, for all that a visitor would notice
 */
record Stock(Map<String, Long> available, Optional<Duration> age, boolean live) {
    Stock {
        available = Map.copyOf(available);
    }

    static Stock unknown() {
        return new Stock(Map.of(), Optional.empty(), false);
    }

    /** What is said to visitors; empty while there is nothing to say. */
    Optional<String> notice() {
        if (live) {
            return Optional.empty();
        }
        return Optional.of(age.map(since -> "Stock levels are as of " + Math.max(1, since.toSeconds())
                        + " s ago. You can order all the same.")
                .orElse("Stock levels are not known at the moment. You can order all the same."));
    }

    /** For the JSON interface. */
    Map<String, Object> asJson() {
        Map<String, Object> json = new TreeMap<>();
        json.put("live", live);
        age.ifPresent(since -> json.put("ageSeconds", since.toSeconds()));
        notice().ifPresent(said -> json.put("notice", said));
        return json;
    }
}
