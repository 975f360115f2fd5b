package dev.nospof.policies.rules.cluster;

import static java.util.Comparator.comparing;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** A node's own grace cuts that of its pods short. */
public record NodesWaitForTheirPods() implements Rule {
    @Override
    public String id() {
        return "EKS-14";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A node that is replaced waits for the longest of its pods.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return NodePools.of(plan)
                .filter(each -> grace(each).isPresent())
                .map(each -> new Case(each.resource(), () -> Optional.of(judge(each, plan))));
    }

    private static Field grace(KubernetesObject pool) {
        return pool.at("spec", "template", "spec", "terminationGracePeriod");
    }

    private static Verdict judge(KubernetesObject pool, Plan plan) {
        var field = grace(pool);
        var time = NodePools.seconds(field);
        var longest = plan.objects().workloads().stream()
                .filter(each -> !each.isDaemonSet())
                .max(comparing(each -> each.pods().terminationGrace()));
        if (longest.isEmpty() || longest.get().pods().terminationGrace().toSeconds() <= time) {
            return new Verdict.Holds();
        }
        var needed = longest.get().pods().terminationGrace().toSeconds();
        return new Verdict.Broken(
                Where.of(pool, field),
                "A node ends after " + time + " s with whatever runs on it, and "
                        + Where.of(longest.get().object()) + " may take " + needed + " s to stop",
                "Set it to " + needed + "s or more");
    }
}
