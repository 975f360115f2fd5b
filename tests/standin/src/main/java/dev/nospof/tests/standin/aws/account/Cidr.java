package dev.nospof.tests.standin.aws.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses.
 *
 * @param first the first address, as a number
 * @param prefix how many leading bits all of them share
 */
record Cidr(long first, int prefix) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** The range; empty if it is not one, or its address has bits beyond its prefix. */
    static Optional<Cidr> of(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            var part = Integer.parseInt(written.group(i));
            if (part > 255) {
                return Optional.empty();
            }
            address = address << 8 | part;
        }
        var prefix = Integer.parseInt(written.group(5));
        return prefix > 32 || address % (1L << (32 - prefix)) != 0
                ? Optional.empty()
                : Optional.of(new Cidr(address, prefix));
    }

    boolean contains(Cidr other) {
        return first <= other.first && other.last() <= last();
    }

    boolean overlaps(Cidr other) {
        return first <= other.last() && other.first <= last();
    }

    private long last() {
        return first + (1L << (32 - prefix)) - 1;
    }
}
