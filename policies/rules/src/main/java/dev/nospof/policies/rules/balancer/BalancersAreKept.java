package dev.nospof.policies.rules.balancer;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A load balancer that is deleted comes back under another name, to which no DNS record leads. */
public record BalancersAreKept() implements BalancerRule {
    @Override
    public String id() {
        return "LB-05";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "The way in is not deleted by mistake.";
    }

    @Override
    public Optional<Verdict> judge(Balancer balancer, Plan plan) {
        if (!isProduction(balancer, plan)) {
            return Optional.empty();
        }
        return Optional.of(
                balancer.resource().at("enableDeletionProtection").flag().orElse(false)
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(balancer.resource(), "enableDeletionProtection"),
                                "One wrong command deletes it, and another one has another name, which no DNS record leads to",
                                "Set enableDeletionProtection: true"));
    }

    private static boolean isProduction(Balancer balancer, Plan plan) {
        return Plan.tag(balancer.resource(), Annotations.PROFILE)
                .text()
                .map(profile -> !profile.equals("dev") && !profile.equals("staging"))
                .orElse(plan.site().strictness() == Strictness.PRODUCTION);
    }
}
