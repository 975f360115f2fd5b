package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** A budget that is not always in force bounds nothing for the rest of the time. */
public record KarpenterMovesFewAtOnce() implements Rule {
    @Override
    public String id() {
        return "EKS-13";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Karpenter replaces few nodes at a time, and may start them in every zone.";
    }

    private static final int A_TENTH = 10;

    @Override
    public Stream<Case> cases(Plan plan) {
        return NodePools.of(plan).map(each -> new Case(each.resource(), () -> Optional.of(judge(each, plan))));
    }

    private static Verdict judge(KubernetesObject pool, Plan plan) {
        var flaws = new Flaws(Where.of(pool));
        var budgets = pool.at("spec", "disruption", "budgets").items();
        var bounded = budgets.isEmpty() || budgets.stream().anyMatch(KarpenterMovesFewAtOnce::alwaysBounds);
        if (!bounded) {
            flaws.add(
                    "spec.disruption.budgets",
                    "More than a tenth of its nodes may be replaced at once, at some time or for some reason",
                    "Have one of nodes: 10% or less, without schedule and reasons");
        }
        var wanted = Math.max(2, plan.zones(pool));
        for (var requirement :
                pool.at("spec", "template", "spec", "requirements").items()) {
            if (requirement.at("key").text().orElse("").equals(SpreadConstraint.ZONE)
                    && requirement.at("operator").text().orElse("").equals("In")
                    && requirement.at("values").items().size() < wanted) {
                flaws.add(
                        requirement.at("values").path(),
                        "Its nodes are in " + requirement.at("values").items().size() + " of " + wanted + " zones",
                        "Name every zone, or leave the requirement out");
            }
        }
        return flaws.verdict();
    }

    /** Karpenter takes a tenth where a budget names no nodes; a number is text too. */
    private static boolean alwaysBounds(Field budget) {
        if (budget.at("schedule").isPresent() || budget.at("reasons").isPresent()) {
            return false;
        }
        var nodes = budget.at("nodes").text().orElse("10%");
        if (nodes.matches("\\d+")) {
            return true;
        }
        if (!nodes.matches("\\d{1,3}%")) {
            throw WrongKind.at(budget.at("nodes"), "a number or a percentage in quotes");
        }
        return Integer.parseInt(nodes.substring(0, nodes.length() - 1)) <= A_TENTH;
    }
}
