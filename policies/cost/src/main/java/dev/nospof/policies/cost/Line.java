package dev.nospof.policies.cost;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One kind of thing in one component.
 *
 * @param component {@code shop (MultiAzNetwork)}
 * @param what {@code NAT gateway}
 * @param price its key in the price list
 * @param count how many of it
 * @param redundant how many of those are there only in case others fail
 * @param each what one costs in a month, in US dollars; empty where the price list has no such key
 */
public record Line(String component, String what, String price, int count, int redundant, Optional<BigDecimal> each) {
    /** What all of them cost in a month. */
    public Optional<BigDecimal> monthly() {
        return each.map(price -> price.multiply(BigDecimal.valueOf(count)));
    }

    /** What of that is redundancy. */
    public Optional<BigDecimal> redundancy() {
        return each.map(price -> price.multiply(BigDecimal.valueOf(redundant)));
    }
}
