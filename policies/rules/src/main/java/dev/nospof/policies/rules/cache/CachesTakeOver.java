package dev.nospof.policies.rules.cache;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A replica that nothing promotes answers queries and refuses every write. */
public record CachesTakeOver() implements CacheRule {
    @Override
    public String id() {
        return "CCH-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "When the node of a cache that writes is lost, or its zone, another one writes.";
    }

    @Override
    public Optional<Verdict> judge(Resource group, Plan plan) {
        var flaws = new Flaws(Where.of(group));
        if (!group.at("automaticFailoverEnabled").flag().orElse(false)) {
            flaws.add(
                    "automaticFailoverEnabled",
                    "No replica is promoted when the primary is lost",
                    "Set automaticFailoverEnabled: true");
        }
        if (!group.at("multiAzEnabled").flag().orElse(false)) {
            flaws.add("multiAzEnabled", "All its nodes may be in one zone", "Set multiAzEnabled: true");
        }
        return Optional.of(flaws.verdict());
    }
}
