package dev.nospof.components.aws.cluster;

import com.pulumi.aws.eks.AccessEntryArgs;
import com.pulumi.aws.eks.AccessPolicyAssociationArgs;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.aws.eks.inputs.AccessPolicyAssociationAccessScopeArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Child;

/** Who may call the cluster, and which of its pods may call AWS: entries that AWS lists, instead of a map inside of the cluster that locks everybody out when it is spoilt. */
final class Access {
    /** https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html */
    static final String ADMIN = "AmazonEKSClusterAdminPolicy";

    /** All but secrets. */
    static final String VIEW = "AmazonEKSViewPolicy";

    private Access() {}

    static AccessEntryArgs entry(
            Blueprint cluster, Child<AccessEntryArgs> child, Output<String> clusterName, Output<String> principal) {
        return AccessEntryArgs.builder()
                .clusterName(clusterName)
                .principalArn(principal)
                .type("STANDARD")
                .tags(cluster.tags(child))
                .build();
    }

    static AccessPolicyAssociationArgs rights(Output<String> clusterName, Output<String> principal, String policy) {
        return AccessPolicyAssociationArgs.builder()
                .clusterName(clusterName)
                .principalArn(principal)
                .policyArn("arn:aws:eks::aws:cluster-access-policy/" + policy)
                .accessScope(AccessPolicyAssociationAccessScopeArgs.builder()
                        .type("cluster")
                        .build())
                .build();
    }

    static PodIdentityAssociationArgs pods(
            Blueprint cluster,
            Child<PodIdentityAssociationArgs> child,
            Output<String> clusterName,
            String namespace,
            String serviceAccount,
            Output<String> role) {
        return PodIdentityAssociationArgs.builder()
                .clusterName(clusterName)
                .namespace(namespace)
                .serviceAccount(serviceAccount)
                .roleArn(role)
                .tags(cluster.tags(child))
                .build();
    }
}
