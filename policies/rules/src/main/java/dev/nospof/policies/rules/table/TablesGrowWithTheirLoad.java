package dev.nospof.policies.rules.table;

import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What exceeds its capacity is turned away; an index that is full turns the writes of its table away. */
public record TablesGrowWithTheirLoad() implements TableRule {
    @Override
    public String id() {
        return "DDB-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A table and each of its indexes have more capacity when more is asked of them.";
    }

    @Override
    public Optional<Verdict> judge(KeyedTable table, Plan plan) {
        if (!table.isProvisioned() || plan.strictness(table.resource()) != Strictness.PRODUCTION) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(table.resource()));
        fixed(table, "the table", Optional.empty(), flaws);
        for (var index : table.indexes()) {
            var name = index.at("name").text();
            fixed(table, "index " + name.orElse("?"), name, flaws);
        }
        return Optional.of(flaws.verdict());
    }

    private static void fixed(KeyedTable table, String what, Optional<String> index, Flaws flaws) {
        var fixed = new ArrayList<String>();
        for (var reads : List.of(true, false)) {
            if (!table.grows(reads, index)) {
                fixed.add(reads ? "reads" : "writes");
            }
        }
        if (!fixed.isEmpty()) {
            flaws.add(
                    what,
                    "What exceeds the capacity for " + String.join(" and ", fixed) + " of " + what + " is turned away",
                    "Add an appautoscaling Target and Policy for each, or set billingMode: PAY_PER_REQUEST");
        }
    }
}
