package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Aurora keeps its data in three zones always; what answers is where its instances are. */
public record AuroraMembersSpanZones() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "The instances of an Aurora cluster are in zones of their own, and a reader can take over as it is.";
    }

    private static final int PROMOTED_FIRST = 1;

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (!database.isAurora() || database.members().isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(database.resource()));
        var wanted = Math.max(2, plan.zones(database.resource()));
        var zones = new TreeSet<String>();
        database.members().forEach(m -> m.at("availabilityZone").text().ifPresent(zones::add));
        if (database.members().size() < wanted) {
            flaws.add(
                    "its instances",
                    "It has " + database.members().size() + " of the " + wanted
                            + " instances that its environment's zones ask for",
                    "Add an instance in each zone");
        } else if (zones.size() < wanted) {
            flaws.add(
                    "availabilityZone of its instances",
                    "Its instances are in "
                            + (zones.isEmpty() ? "no zone that the plan names" : String.join(", ", zones))
                            + ": one zone's loss may take more than one of them, or all",
                    "Give each instance a zone of its own");
        }
        if (!hasEqualInPlace(database.members())) {
            flaws.add(
                    "promotionTier and instanceClass of its instances",
                    "Whoever is promoted is smaller than the one that wrote, and may not carry the load",
                    "Give two instances or more promotionTier 0 or 1 and the same instanceClass");
        }
        return Optional.of(flaws.verdict());
    }

    /** Two of one size that are promoted before all others. */
    private static boolean hasEqualInPlace(List<Resource> members) {
        var sizes = new TreeMap<String, Integer>();
        for (var member : members) {
            if (member.at("promotionTier").integer().orElse(PROMOTED_FIRST) <= PROMOTED_FIRST) {
                sizes.merge(member.at("instanceClass").text().orElse(""), 1, Integer::sum);
            }
        }
        return sizes.values().stream().anyMatch(count -> count > 1);
    }
}
