package dev.nospof.policies.rules.failover;

import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about names of Route 53 that have several records; asked of the first record of each. */
interface NameRule extends Rule {
    /** The verdict; empty where the rule does not concern this name. */
    Optional<Verdict> judge(RoutedName name, Plan plan);

    /** One record that happens to have a weight or a region leads to one place, as any other does. */
    @Override
    default Stream<Case> cases(Plan plan) {
        return RoutedName.in(plan.references()).stream()
                .filter(name -> name.records().size() > 1 || name.failsOver())
                .map(name -> new Case(name.records().get(0), () -> judge(name, plan)));
    }
}
