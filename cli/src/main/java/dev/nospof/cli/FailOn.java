package dev.nospof.cli;

/** What makes {@code nospof prove} exit with 1. */
enum FailOn {
    /** One loss stops a service, or leaves it too small for its peak. */
    single,
    /** That, or two losses at once. */
    pair,
    /** That, or a value that only deployment will tell decides. */
    undecided
}
