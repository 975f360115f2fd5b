package dev.nospof.policies.rules.quorum;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Three members or more, and an odd number: a fourth adds a member that may fail, and none that may be lost. */
public record QuorumsAreOdd() implements QuorumRule {
    @Override
    public String id() {
        return "QRM-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "One member of a quorum may be lost, and no member is there in vain.";
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var members = workload.replicaFloor();
        if (members >= 3 && members % 2 == 1) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(workload.object(), "spec.replicas"),
                members < 3
                        ? "Losing one of " + (members == 1 ? "one member" : members + " members") + " stops it"
                        : members + " members survive the loss of " + QuorumRule.spare(members) + ", as "
                                + (members - 1) + " would, and fail more often",
                "Run " + (members < 3 ? 3 : members + 1) + " members");
    }
}
