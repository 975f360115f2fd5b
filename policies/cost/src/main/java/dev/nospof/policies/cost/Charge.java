package dev.nospof.policies.cost;

import java.util.OptionalInt;

/**
 * Something that a resource has and that is paid for by the hour or the month.
 *
 * @param price its key in the price list: {@code nat-gateway}, {@code ec2/m7g.large}
 * @param what as people call it: {@code NAT gateway}
 * @param count how many of it
 * @param needed how many of them would do if nothing ever failed; empty where one would do for all of this kind in the same component
 */
record Charge(String price, String what, int count, OptionalInt needed) {
    /** None of it is redundant. */
    static Charge all(String price, String what, int count) {
        return new Charge(price, what, count, OptionalInt.of(count));
    }

    /** So many of it would do. */
    static Charge of(String price, String what, int count, int needed) {
        return new Charge(price, what, count, OptionalInt.of(Math.min(needed, count)));
    }

    /** One would do for all of this kind in the same component. */
    static Charge shared(String price, String what, int count) {
        return new Charge(price, what, count, OptionalInt.empty());
    }

    /**
     * Machines that are dealt to zones so that those in all zones but one carry the peak: the rest is redundancy.
     *
     * @param zones how many zones they are dealt to
     */
    static Charge overZones(String price, String what, int count, int zones) {
        int lost = zones < 2 ? 0 : (count + zones - 1) / zones;
        return of(price, what, count, count - lost);
    }
}
