package dev.nospof.policies.rules.failover;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Two records that lead to one region are two names of the same loss; and what takes over has to be able to. */
public record RegionsStandApart() implements NameRule {
    private static final int ALL = 100;

    @Override
    public String id() {
        return "DNS-04";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "What a name leads to when a region is lost is in another one, and carries what it has to.";
    }

    @Override
    public Optional<Verdict> judge(RoutedName name, Plan plan) {
        var flaws = new Flaws("name " + name.name());
        capacity(name, flaws);
        var unknown = places(name, new Regions(plan.graph(), plan.references()), flaws);
        var verdict = flaws.verdict();
        return Optional.of(
                verdict instanceof Verdict.Holds && unknown.isPresent()
                        ? new Verdict.Undecided("name " + name.name(), unknown.get())
                        : verdict);
    }

    /** What is not known of them, if anything. */
    private static Optional<String> places(RoutedName name, Regions regions, Flaws flaws) {
        var seen = new LinkedHashMap<String, Resource>();
        var unknown = Optional.<String>empty();
        for (var record : name.records()) {
            var targets = name.targets(record);
            if (targets.isEmpty()) {
                unknown = Optional.of("where " + Where.of(record) + " leads to is not in this plan");
            }
            for (var target : targets) {
                var region = regions.of(target);
                if (region.isEmpty()) {
                    unknown = Optional.of("the region of " + Where.of(target) + " is its stack's configuration");
                    continue;
                }
                var other = seen.putIfAbsent(region.get(), record);
                if (other != null && !other.equals(record)) {
                    flaws.add(
                            "its records",
                            other.name() + " and " + record.name() + " lead to " + region.get()
                                    + ": both are lost together",
                            "Let one of them lead to a load balancer of another region");
                }
            }
        }
        return unknown;
    }

    private static void capacity(RoutedName name, Flaws flaws) {
        var needed = name.records().stream()
                .flatMap(record -> percent(name, record, Annotations.NEEDED_PERCENT).stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
        var lost = name.failsOver() ? name.ofRole("PRIMARY") : name.records();
        for (var record : lost) {
            var left = left(name, record);
            if (left < needed) {
                flaws.add(
                        Annotations.STANDING_PERCENT,
                        "Without " + record.name() + " " + left + " % of the peak stand, " + needed + " % are needed",
                        "Let more stand in the other regions");
            }
        }
    }

    private static int left(RoutedName name, Resource lost) {
        List<Resource> others =
                name.records().stream().filter(record -> !record.equals(lost)).toList();
        return others.stream()
                .mapToInt(record ->
                        percent(name, record, Annotations.STANDING_PERCENT).orElse(ALL))
                .sum();
    }

    /** Records bear no tags: their health checks do. */
    private static Optional<Integer> percent(RoutedName name, Resource record, String tag) {
        return name.healthCheck(record)
                .flatMap(check -> Plan.tag(check, tag).text())
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}
