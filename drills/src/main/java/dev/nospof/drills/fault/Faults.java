package dev.nospof.drills.fault;

import dev.nospof.drills.DrillProblem;
import java.util.List;

/** All faults, from the smallest to the widest. A new one is one class and one line here. */
public final class Faults {
    private static final List<Fault> ALL = List.of(
            new PodKilled(),
            ContainerSignalled.KILLED,
            ContainerSignalled.HUNG,
            MemberKilled.DATABASE_PRIMARY,
            MemberKilled.BROKER,
            new NodeDrained(),
            new NodeLost(),
            ZoneLost.ALONE,
            new RolledOut(),
            new BadRollout(),
            ZoneLost.IN_ROLLOUT,
            SwitchThrown.LEAK,
            SwitchThrown.SLOW,
            new TrafficSpike(),
            new DnsGone());

    private Faults() {}

    public static List<Fault> all() {
        return ALL;
    }

    /**
     * Those of these names, in the order named.
     *
     * @throws DrillProblem if there is none of a name
     */
    public static List<Fault> named(List<String> names) {
        return names.stream()
                .map(name -> ALL.stream()
                        .filter(fault -> fault.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> DrillProblem.noSuchFault(
                                name, ALL.stream().map(Fault::name).toList())))
                .toList();
    }
}
