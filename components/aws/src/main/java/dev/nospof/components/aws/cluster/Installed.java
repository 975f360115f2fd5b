package dev.nospof.components.aws.cluster;

import com.pulumi.aws.eks.AddonArgs;
import com.pulumi.aws.eks.inputs.AddonPodIdentityAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.storage.v1.StorageClassArgs;
import dev.nospof.components.aws.parts.Json;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.Map;

/** What is in the cluster from its first day: add-ons, and how volumes are made. */
final class Installed {
    /** EKS scales with nodes and processors; ten at most for a cluster of two by its own example, twelve in three zones here. */
    private static final int MOST_NAME_SERVERS_IN_A_ZONE = 4;

    private Installed() {}

    static AddonArgs addOn(Blueprint cluster, Child<AddonArgs> child, AddOn addOn, Output<String> clusterName) {
        return unbuilt(cluster, child, addOn, clusterName).build();
    }

    /**
     * One that calls AWS, by a service account with rights of its own.
     *
     * @param account the add-on's service account
     */
    static AddonArgs addOn(
            Blueprint cluster,
            Child<AddonArgs> child,
            AddOn addOn,
            Output<String> clusterName,
            String account,
            Output<String> role) {
        return unbuilt(cluster, child, addOn, clusterName)
                .podIdentityAssociations(AddonPodIdentityAssociationArgs.builder()
                        .serviceAccount(account)
                        .roleArn(role)
                        .build())
                .build();
    }

    /** What the program says goes, over what others changed by hand: once, and with every update. */
    private static AddonArgs.Builder unbuilt(
            Blueprint cluster, Child<AddonArgs> child, AddOn addOn, Output<String> clusterName) {
        var args = AddonArgs.builder()
                .clusterName(clusterName)
                .addonName(addOn.word())
                .addonVersion(cluster.args().versionOf(addOn))
                .resolveConflictsOnCreate("OVERWRITE")
                .resolveConflictsOnUpdate("OVERWRITE")
                .tags(cluster.tags(child));
        if (addOn == AddOn.COREDNS) {
            args.configurationValues(nameServers(cluster.zones().size()));
        }
        return args;
    }

    /** A name server in every zone, of which maintenance takes one at a time; without names nobody calls anybody. */
    private static String nameServers(int zones) {
        return Json.of(Map.of(
                "autoScaling",
                Map.of("enabled", true, "minReplicas", zones, "maxReplicas", zones * MOST_NAME_SERVERS_IN_A_ZONE),
                "podDisruptionBudget",
                Map.of("enabled", true, "maxUnavailable", 1),
                "topologySpreadConstraints",
                List.of(Map.of(
                        "topologyKey",
                        "topology.kubernetes.io/zone",
                        "maxSkew",
                        1,
                        "whenUnsatisfiable",
                        "DoNotSchedule",
                        "nodeTaintsPolicy",
                        "Honor",
                        "matchLabelKeys",
                        List.of("pod-template-hash"),
                        "labelSelector",
                        Map.of("matchLabels", Map.of("k8s-app", "kube-dns"))))));
    }

    /** Volumes wait for their pod's zone, grow, and stay when the claim is deleted by mistake. */
    static StorageClassArgs volumes() {
        return StorageClassArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .name("gp3")
                        .annotations(Map.of("storageclass.kubernetes.io/is-default-class", "true"))
                        .build())
                .provisioner("ebs.csi.aws.com")
                .parameters(Map.of("type", "gp3", "encrypted", "true"))
                .volumeBindingMode("WaitForFirstConsumer")
                .reclaimPolicy("Retain")
                .allowVolumeExpansion(true)
                .build();
    }
}
