package dev.nospof.policies.rules.quorum;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** One after the other means that the first waits for a majority which waits for the first. */
public record QuorumMembersStartTogether() implements QuorumRule {
    @Override
    public String id() {
        return "QRM-06";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "After a full stop the members start together and find their majority.";
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var policy = workload.object().at("spec", "podManagementPolicy");
        return policy.text().orElse("OrderedReady").equals("Parallel")
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(workload.object(), policy),
                        "After a full stop it does not start: the first member waits for a majority that is only started after it",
                        "Set podManagementPolicy: Parallel (it takes a new StatefulSet; keep the claims and delete the old one with --cascade=orphan)");
    }
}
