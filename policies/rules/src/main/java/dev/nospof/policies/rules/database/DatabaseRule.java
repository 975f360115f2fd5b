package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about databases of RDS. */
interface DatabaseRule extends Rule {
    /** The verdict; empty where the rule does not concern this database. */
    Optional<Verdict> judge(RelationalDatabase database, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return RelationalDatabase.in(plan.references()).stream()
                .map(database -> new Case(database.resource(), () -> judge(database, plan)));
    }
}
