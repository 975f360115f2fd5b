package dev.nospof.policies.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What rules must know of the environment that a plan is for, and what its owners decided.
 *
 * @param zones availability zones, where a workload does not say its own ({@code nospof.dev/zones}); at least 1
 * @param strictness where a workload does not name its profile ({@code nospof.dev/profile})
 * @param waivers beside those that stand on the objects themselves
 * @param today by which waivers expire
 */
public record Site(int zones, Strictness strictness, List<Waiver> waivers, LocalDate today) {
    /** What the providers' regions have at least, and what a quorum needs. */
    public static final int DEFAULT_ZONES = 3;

    public Site {
        if (zones < 1) {
            throw new IllegalArgumentException("Site: zones is " + zones + ", needs to be at least 1."
                    + "\nNo replica could run anywhere."
                    + "\nGive the number of availability zones of the environment.");
        }
        waivers = List.copyOf(waivers);
    }

    /** Three zones, production, no waivers. */
    public static Site standard(LocalDate today) {
        return new Site(DEFAULT_ZONES, Strictness.PRODUCTION, List.of(), today);
    }

    public Site withZones(int count) {
        return new Site(count, strictness, waivers, today);
    }

    public Site withStrictness(Strictness other) {
        return new Site(zones, other, waivers, today);
    }

    public Site withWaivers(List<Waiver> others) {
        return new Site(zones, strictness, others, today);
    }
}
