package dev.nospof.lab.machine;

import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses, as in {@code 10.200.0.0/24}.
 *
 * @param first its lowest address, as an unsigned number
 * @param prefix the bits that all its addresses share, 0 to 32
 */
public record Subnet(long first, int prefix) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

    /**
     * Checks that it is one.
     *
     * @throws IllegalArgumentException if the prefix is no prefix, or {@code first} is not the range's first address
     */
    public Subnet {
        if (prefix < 0 || prefix > 32 || first < 0 || first > 0xFFFF_FFFFL || first % (1L << (32 - prefix)) != 0) {
            throw new IllegalArgumentException("no subnet: " + dotted(first) + "/" + prefix);
        }
    }

    /**
     * Reads {@code 10.200.0.0/24}; a lone address is a subnet of one.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static Subnet of(String written) {
        var matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no subnet: " + written);
        }
        long first = 0;
        for (int part = 1; part <= 4; part++) {
            int octet = Integer.parseInt(matcher.group(part));
            if (octet > 255) {
                throw new IllegalArgumentException("no subnet: " + written);
            }
            first = first << 8 | octet;
        }
        return new Subnet(first, matcher.group(5) == null ? 32 : Integer.parseInt(matcher.group(5)));
    }

    public boolean overlaps(Subnet other) {
        return first <= other.last() && other.first <= last();
    }

    /** How many addresses it holds, the first and the last included. */
    public long size() {
        return 1L << (32 - prefix);
    }

    /**
     * The address that stands {@code offset} above the first.
     *
     * @throws IllegalArgumentException if it lies outside
     */
    public String address(long offset) {
        if (offset < 0 || offset >= size()) {
            throw new IllegalArgumentException(this + " has no address number " + offset);
        }
        return dotted(first + offset);
    }

    /**
     * The {@code index}th of the smaller subnets of this prefix length that it divides into.
     *
     * @throws IllegalArgumentException if it lies outside
     */
    public Subnet part(int length, long index) {
        var part = new Subnet(first + (index << (32 - length)), length);
        if (length < prefix || !overlaps(part)) {
            throw new IllegalArgumentException(this + " has no /" + length + " number " + index);
        }
        return part;
    }

    private long last() {
        return first + size() - 1;
    }

    private static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    @Override
    public String toString() {
        return dotted(first) + "/" + prefix;
    }
}
