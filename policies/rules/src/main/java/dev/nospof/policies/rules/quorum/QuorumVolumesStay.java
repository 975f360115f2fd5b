package dev.nospof.policies.rules.quorum;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Volumes wait for the scheduler to choose a zone, and no deletion or scaling takes them. */
public record QuorumVolumesStay() implements QuorumRule {
    @Override
    public String id() {
        return "QRM-07";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A member's volume is in the member's zone, and outlives the set.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return QuorumRule.super.concerns(workload, plan)
                && !workload.object().at("spec", "volumeClaimTemplates").items().isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var flaws = new Flaws(Where.of(workload.object()));
        for (var when : new String[] {"whenDeleted", "whenScaled"}) {
            var policy = workload.object().at("spec", "persistentVolumeClaimRetentionPolicy", when);
            if (policy.text().orElse("Retain").equals("Delete")) {
                flaws.add(
                        policy.path(),
                        "A set that is deleted or made smaller by mistake takes its data with it",
                        "Set " + when + ": Retain");
            }
        }
        for (var template : workload.object().at("spec", "volumeClaimTemplates").items()) {
            var name = template.at("spec", "storageClassName");
            plan.objects().ofKind("StorageClass").stream()
                    .filter(each -> each.name().equals(name.text().orElse("")) && bindsAtOnce(each))
                    .findFirst()
                    .ifPresent(each -> flaws.add(
                            name.path(),
                            "Volumes are made before their pods have a zone (" + each.name()
                                    + " binds at once), so several may end up in one zone and pull their members there",
                            "Use a StorageClass with volumeBindingMode: WaitForFirstConsumer"));
        }
        return flaws.verdict();
    }

    private static boolean bindsAtOnce(KubernetesObject storageClass) {
        return storageClass.at("volumeBindingMode").text().orElse("Immediate").equals("Immediate");
    }
}
