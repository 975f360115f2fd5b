package dev.nospof.components.aws;

import java.util.Locale;

/** What subnets are for. */
public enum Tier {
    /** With a way in from the internet: load balancers and NAT gateways, nothing else. */
    PUBLIC,
    /** With a way out only: nodes, pods, functions. */
    PRIVATE,
    /** With neither: databases, caches. */
    DATA;

    /** {@code private} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
