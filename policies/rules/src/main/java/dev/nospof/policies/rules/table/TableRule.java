package dev.nospof.policies.rules.table;

import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about tables of DynamoDB. */
interface TableRule extends Rule {
    /** The verdict; empty where the rule does not concern this table. */
    Optional<Verdict> judge(KeyedTable table, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return KeyedTable.in(plan.references()).stream()
                .map(table -> new Case(table.resource(), () -> judge(table, plan)));
    }
}
