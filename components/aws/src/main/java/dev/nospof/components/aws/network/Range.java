package dev.nospof.components.aws.network;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IPv4 addresses that share their first bits.
 *
 * @param first as 32 bits
 * @param bits how many are shared: 16 for {@code 10.0.0.0/16}
 */
record Range(int first, int bits) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** AWS keeps the first four addresses of a subnet and the last (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html). */
    private static final int KEPT_BY_AWS = 5;

    /** What is written, where it is a range: the bits that are not shared are zero. */
    static Optional<Range> read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = 0;
        for (int i = 1; i <= 4; i++) {
            int part = Integer.parseInt(parts.group(i));
            if (part > 255) {
                return Optional.empty();
            }
            first = first << 8 | part;
        }
        int bits = Integer.parseInt(parts.group(5));
        if (bits < 1 || bits > 32 || (bits < 32 && first << bits != 0)) {
            return Optional.empty();
        }
        return Optional.of(new Range(first, bits));
    }

    /** One of its 2<sup>more</sup> equal parts, from 0. */
    Range part(int more, int position) {
        return new Range(first + (position << (32 - bits - more)), bits + more);
    }

    /** Addresses that whatever runs in such a subnet can have. */
    int usable() {
        return (1 << (32 - bits)) - KEPT_BY_AWS;
    }

    @Override
    public String toString() {
        return (first >>> 24) + "." + (first >>> 16 & 255) + "." + (first >>> 8 & 255) + "." + (first & 255) + "/"
                + bits;
    }
}
