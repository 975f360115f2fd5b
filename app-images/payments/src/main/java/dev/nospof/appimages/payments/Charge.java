package dev.nospof.appimages.payments;

/** What is known of a charge after asking for it. */
enum Charge {
    /** This caller has begun it, or taken it over, and goes on to the provider. */
    MINE,
    /** Somebody else is at it. */
    UNDER_WAY,
    CHARGED,
    DECLINED,
    /** The key belongs to another request. */
    MISMATCH
}
