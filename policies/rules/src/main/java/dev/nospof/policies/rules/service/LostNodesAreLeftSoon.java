package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.PodTemplate;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.time.Duration;
import java.util.List;

/** Kubernetes waits 300 s before it gives up the pods of an unreachable node; stateless ones need not wait, but a short network fault is no loss. */
public record LostNodesAreLeftSoon() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-12";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Pods of a lost node are replaced within about two minutes.";
    }

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return workload.isDeployment();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        for (var taint : List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")) {
            var waits = workload.pods().toleration(taint);
            if (waits.compareTo(LONGEST) > 0) {
                return broken(
                        workload,
                        "A lost node's pods are not replaced "
                                + (waits.equals(PodTemplate.FOREVER) ? "at all" : "for " + waits.toSeconds() + " s")
                                + ": they tolerate " + taint);
            }
            if (waits.compareTo(SHORTEST) < 0) {
                return broken(
                        workload,
                        "A short network fault moves every pod of a node: they tolerate " + taint + " for only "
                                + waits.toSeconds() + " s");
            }
        }
        return new Verdict.Holds();
    }

    private static Verdict broken(Workload workload, String why) {
        return new Verdict.Broken(
                Where.of(workload.object(), "tolerations"),
                why,
                "Tolerate node.kubernetes.io/not-ready and node.kubernetes.io/unreachable for 10 to 60 s (tolerationSeconds)");
    }
}
