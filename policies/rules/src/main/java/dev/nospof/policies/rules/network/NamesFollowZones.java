package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whoever numbers the zones renames, and so replaces, everything behind the one that is added or left out. */
public record NamesFollowZones() implements NetworkRule {
    @Override
    public String id() {
        return "NET-08";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Subnets, NAT gateways and route tables are named after their zones, so that another zone replaces nothing.";
    }

    private static final Pattern NUMBERED = Pattern.compile("(.*?)[-_]?(\\d+)");

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var flaws = new Flaws(Where.of(network.subject()));
        var zones = VpcNetwork.zones(network.subnets());
        numbered(network.subnets(), zones, flaws);
        numbered(network.natGateways(), zones, flaws);
        numbered(network.tables().all(), zones, flaws);
        return Optional.of(flaws.verdict());
    }

    /** Two or more whose names differ in a number that is no part of a zone's id. */
    private static void numbered(List<Resource> some, Iterable<String> zones, Flaws flaws) {
        var byStem = new TreeMap<String, List<String>>();
        for (var resource : some) {
            var name = resource.name();
            var number = NUMBERED.matcher(name);
            if (number.matches() && !namesAZone(name, zones)) {
                byStem.computeIfAbsent(number.group(1), s -> new ArrayList<>()).add(name);
            }
        }
        byStem.values().stream()
                .filter(names -> names.size() > 1)
                .forEach(names -> flaws.add(
                        String.join(", ", names),
                        "They are told apart by a position in a list: a zone more or less replaces those behind it",
                        "Name each after its zone"));
    }

    private static boolean namesAZone(String name, Iterable<String> zones) {
        for (var zone : zones) {
            if (name.contains(zone) || name.matches(".*[-_]az\\d")) {
                return true;
            }
        }
        return false;
    }
}
