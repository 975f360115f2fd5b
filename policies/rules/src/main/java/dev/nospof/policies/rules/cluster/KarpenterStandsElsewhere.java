package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** Who drains the node that it stands on finds nobody to start another. */
public record KarpenterStandsElsewhere() implements WorkloadRule {
    @Override
    public String id() {
        return "EKS-15";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Karpenter never runs on a node that it may take away, and one of it is always there.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return workload.isDeployment()
                && workload.pods().containers().stream()
                        .anyMatch(container -> container.image().value() instanceof Value.Text image
                                && image.text().matches(".*/karpenter/controller[:@].*"));
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var flaws = new Flaws(Where.of(workload.object()));
        if (workload.replicaFloor() < 2) {
            flaws.add(
                    "spec.replicas",
                    "While its only pod is away no node is started, and lost ones are not replaced",
                    "Set replicas to 2 or more");
        }
        var terms = workload.pods()
                .spec()
                .at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")
                .items();
        if (terms.isEmpty() || !terms.stream().allMatch(KarpenterStandsElsewhere::keepsOff)) {
            flaws.add(
                    "spec.template.spec.affinity.nodeAffinity",
                    "It may stand on a node of its own, and take that away with itself",
                    "Require that the label karpenter.sh/nodepool does not exist");
        }
        return flaws.verdict();
    }

    private static boolean keepsOff(Field term) {
        return term.at("matchExpressions").items().stream()
                .anyMatch(each -> each.at("key").text().orElse("").equals("karpenter.sh/nodepool")
                        && each.at("operator").text().orElse("").equals("DoesNotExist"));
    }
}
