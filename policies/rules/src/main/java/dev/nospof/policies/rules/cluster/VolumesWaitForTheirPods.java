package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a StorageClass leaves out is decided by defaults that lose data. */
public record VolumesWaitForTheirPods() implements Rule {
    @Override
    public String id() {
        return "EKS-10";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A volume is made in the zone of its pod, can grow, and outlives a deleted claim.";
    }

    private static final List<String> EBS =
            List.of("ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs");

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.objects().ofKind("StorageClass").stream().map(each -> new Case(each.resource(), () -> judge(each)));
    }

    private static Optional<Verdict> judge(KubernetesObject storage) {
        if (!EBS.contains(storage.at("provisioner").text().orElse(""))) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(storage));
        if (!storage.at("volumeBindingMode").text().orElse("Immediate").equals("WaitForFirstConsumer")) {
            flaws.add(
                    "volumeBindingMode",
                    "A volume is made in whatever zone before its pod has one, and the pod must follow it or wait",
                    "Set volumeBindingMode: WaitForFirstConsumer");
        }
        if (!storage.at("allowVolumeExpansion").flag().orElse(false)) {
            flaws.add(
                    "allowVolumeExpansion",
                    "A volume that is full stays full: its data must be moved to another one by hand",
                    "Set allowVolumeExpansion: true");
        }
        if (!storage.at("reclaimPolicy").text().orElse("Delete").equals("Retain")) {
            flaws.add(
                    "reclaimPolicy",
                    "A claim that is deleted by mistake takes its data with it",
                    "Set reclaimPolicy: Retain");
        }
        return Optional.of(flaws.verdict());
    }
}
