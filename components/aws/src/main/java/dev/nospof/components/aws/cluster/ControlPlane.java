package dev.nospof.components.aws.cluster;

import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.inputs.ClusterAccessConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterEncryptionConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterEncryptionConfigProviderArgs;
import com.pulumi.aws.eks.inputs.ClusterUpgradePolicyArgs;
import com.pulumi.aws.eks.inputs.ClusterVpcConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterZonalShiftConfigArgs;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import java.util.List;

/** What AWS runs of the cluster, and who reaches it. */
final class ControlPlane {
    private static final int DAYS_OF_LOGS = 90;

    private static final int DAYS_UNTIL_A_KEY_IS_GONE = 30;

    private ControlPlane() {}

    static ClusterArgs cluster(Blueprint cluster, Output<String> role, Output<String> key, Output<String> group) {
        var args = cluster.args();
        var tags = cluster.tags(MultiAzCluster.CLUSTER, Annotations.PEAK_NODES, String.valueOf(args.peakNodes()));
        return ClusterArgs.builder()
                .name(cluster.clusterName())
                .version(args.version())
                .roleArn(role)
                .vpcConfig(vpc(cluster, group))
                .accessConfig(ClusterAccessConfigArgs.builder()
                        .authenticationMode("API")
                        // Whoever made it would stay its administrator for ever, and no list would show it.
                        .bootstrapClusterCreatorAdminPermissions(false)
                        .build())
                .bootstrapSelfManagedAddons(false)
                .enabledClusterLogTypes("api", "audit", "authenticator", "controllerManager", "scheduler")
                .encryptionConfig(ClusterEncryptionConfigArgs.builder()
                        .resources("secrets")
                        .provider(ClusterEncryptionConfigProviderArgs.builder()
                                .keyArn(key)
                                .build())
                        .build())
                // With STANDARD, AWS upgrades by itself on the day that support ends.
                .upgradePolicy(ClusterUpgradePolicyArgs.builder()
                        .supportType("EXTENDED")
                        .build())
                .zonalShiftConfig(
                        ClusterZonalShiftConfigArgs.builder().enabled(true).build())
                .tags(tags)
                .build();
    }

    private static ClusterVpcConfigArgs vpc(Blueprint cluster, Output<String> group) {
        var open = cluster.args().publicRanges();
        var vpc = ClusterVpcConfigArgs.builder()
                .subnetIds(cluster.subnets().all())
                .securityGroupIds(group.applyValue(List::of))
                .endpointPrivateAccess(true)
                .endpointPublicAccess(!open.isEmpty());
        if (!open.isEmpty()) {
            vpc.publicAccessCidrs(open);
        }
        return vpc.build();
    }

    static KeyArgs key(Blueprint cluster) {
        return KeyArgs.builder()
                .description("Secrets of the cluster " + cluster.clusterName())
                .enableKeyRotation(true)
                .deletionWindowInDays(DAYS_UNTIL_A_KEY_IS_GONE)
                .tags(cluster.tags(MultiAzCluster.KEY))
                .build();
    }

    /** The name that EKS writes to; made before the cluster, or EKS makes one that keeps everything for ever. */
    static LogGroupArgs logs(Blueprint cluster) {
        return LogGroupArgs.builder()
                .name("/aws/eks/" + cluster.clusterName() + "/cluster")
                .retentionInDays(DAYS_OF_LOGS)
                .tags(cluster.tags(MultiAzCluster.LOGS))
                .build();
    }

    /** Whom it lets in beside the nodes, which EKS lets in by itself. */
    static SecurityGroupArgs securityGroup(Blueprint cluster) {
        return SecurityGroupArgs.builder()
                .vpcId(cluster.args().network().vpcId())
                .description("Who may call the API server of " + cluster.name())
                .tags(cluster.tags(MultiAzCluster.SECURITY_GROUP))
                .build();
    }

    static SecurityGroupIngressRuleArgs caller(
            Blueprint cluster, Child<SecurityGroupIngressRuleArgs> child, Output<String> own, Output<String> caller) {
        return SecurityGroupIngressRuleArgs.builder()
                .securityGroupId(own)
                .referencedSecurityGroupId(caller)
                .description("To the API server")
                .ipProtocol("tcp")
                .fromPort(443)
                .toPort(443)
                .tags(cluster.tags(child))
                .build();
    }
}
