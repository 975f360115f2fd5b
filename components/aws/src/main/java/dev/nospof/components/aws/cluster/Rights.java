package dev.nospof.components.aws.cluster;

import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.Map;

/** Who may do what: the control plane, the nodes, and the pods that call AWS, each no more than it needs. */
final class Rights {
    static final String CONTROL_PLANE = "AmazonEKSClusterPolicy";

    /** What a node needs to join; images are pulled and nothing else is read. */
    static final List<String> NODE = List.of("AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly");

    static final String NETWORK = "AmazonEKS_CNI_Policy";
    static final String VOLUMES = "service-role/AmazonEBSCSIDriverPolicy";

    private Rights() {}

    static RoleArgs controlPlane(Blueprint cluster, Child<RoleArgs> child) {
        return role(cluster, child, "eks.amazonaws.com", List.of("sts:AssumeRole"));
    }

    static RoleArgs nodes(Blueprint cluster, Child<RoleArgs> child) {
        return role(cluster, child, "ec2.amazonaws.com", List.of("sts:AssumeRole"));
    }

    /** https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html */
    static RoleArgs pods(Blueprint cluster, Child<RoleArgs> child) {
        return role(cluster, child, "pods.eks.amazonaws.com", List.of("sts:AssumeRole", "sts:TagSession"));
    }

    private static RoleArgs role(Blueprint cluster, Child<RoleArgs> child, String service, List<String> actions) {
        return RoleArgs.builder()
                .assumeRolePolicy(Policy.EMPTY
                        .allowService("Assume", service, actions, Map.of(), Map.of())
                        .json())
                .tags(cluster.tags(child))
                .build();
    }

    /** One of AWS' own policies. */
    static RolePolicyAttachmentArgs attached(Output<String> role, String policy) {
        return RolePolicyAttachmentArgs.builder()
                .role(role)
                .policyArn("arn:aws:iam::aws:policy/" + policy)
                .build();
    }

    /** https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html */
    static RolePolicyArgs secrets(Output<String> role, Output<String> key) {
        return RolePolicyArgs.builder()
                .role(role)
                .policy(key.applyValue(arn -> Policy.EMPTY
                        .allow(
                                "Secrets",
                                List.of("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"),
                                arn)
                        .json()))
                .build();
    }

    static RolePolicyArgs given(Output<String> role, Output<String> policy) {
        return RolePolicyArgs.builder().role(role).policy(policy).build();
    }
}
