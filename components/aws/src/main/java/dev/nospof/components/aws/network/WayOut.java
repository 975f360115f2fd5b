package dev.nospof.components.aws.network;

/** How private subnets reach the outside. */
enum WayOut {
    /** Each through the NAT gateway of its own zone. */
    PER_ZONE,
    /** All through one, in the first zone. */
    ONE_FOR_ALL,
    /** Not at all. */
    NONE
}
