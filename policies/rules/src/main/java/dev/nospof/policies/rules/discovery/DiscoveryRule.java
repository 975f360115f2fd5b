package dev.nospof.policies.rules.discovery;

import dev.nospof.policies.graph.aws.DiscoveredName;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about services of AWS Cloud Map. */
interface DiscoveryRule extends Rule {
    /** The verdict; empty where the rule does not concern this name. */
    Optional<Verdict> judge(DiscoveredName name);

    @Override
    default Stream<Case> cases(Plan plan) {
        return DiscoveredName.in(plan.references()).stream().map(name -> new Case(name.resource(), () -> judge(name)));
    }
}
