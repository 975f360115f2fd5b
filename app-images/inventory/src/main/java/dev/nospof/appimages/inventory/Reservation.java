package dev.nospof.appimages.inventory;

/** What is known of an order's goods after asking for them. */
enum Reservation {
    RESERVED,
    /** Not enough of them was there; once said, it stays so, or two who ask for one order could be told different things. */
    REFUSED,
    /** They were put back, or given up before they were asked for. */
    RELEASED,
    /** The order was asked for before, with other goods. */
    MISMATCH
}
