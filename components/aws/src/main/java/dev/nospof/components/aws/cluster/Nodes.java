package dev.nospof.components.aws.cluster;

import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingEbsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMonitoringArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateTagSpecificationArgs;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.inputs.NodeGroupLaunchTemplateArgs;
import com.pulumi.aws.eks.inputs.NodeGroupNodeRepairConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupScalingConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupUpdateConfigArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Child;
import java.util.List;

/** The nodes: what each is like, and how many there are in a zone. */
final class Nodes {
    /** A third: the other two carry on, as without one zone. */
    private static final int UPDATED_AT_ONCE = 33;

    /** Where Amazon Linux has its only disk. */
    private static final String DISK = "/dev/xvda";

    /** Others than this program decide how many there are, once they are there: an autoscaler. */
    static final List<String> DECIDED_BY_OTHERS = List.of("scalingConfig.desiredSize");

    private Nodes() {}

    static LaunchTemplateArgs template(Blueprint cluster) {
        return LaunchTemplateArgs.builder()
                .updateDefaultVersion(true)
                .monitoring(LaunchTemplateMonitoringArgs.builder().enabled(true).build())
                .metadataOptions(LaunchTemplateMetadataOptionsArgs.builder()
                        .httpEndpoint("enabled")
                        .httpTokens("required")
                        // No hop further: pods have rights of their own and not the node's.
                        .httpPutResponseHopLimit(1)
                        .build())
                .blockDeviceMappings(LaunchTemplateBlockDeviceMappingArgs.builder()
                        .deviceName(DISK)
                        .ebs(LaunchTemplateBlockDeviceMappingEbsArgs.builder()
                                .volumeType("gp3")
                                .volumeSize(cluster.args().diskGibibytes())
                                .encrypted("true")
                                .deleteOnTermination("true")
                                .build())
                        .build())
                .tagSpecifications(tagged(cluster, "instance"), tagged(cluster, "volume"))
                .tags(cluster.tags(MultiAzCluster.TEMPLATE))
                .build();
    }

    private static LaunchTemplateTagSpecificationArgs tagged(Blueprint cluster, String what) {
        return LaunchTemplateTagSpecificationArgs.builder()
                .resourceType(what)
                .tags(cluster.tags(MultiAzCluster.NODES))
                .build();
    }

    /** One zone's: a volume is in a zone, so an autoscaler must be able to ask for a node in that one. */
    static NodeGroupArgs group(
            Blueprint cluster,
            Child<NodeGroupArgs> child,
            Zone zone,
            Output<String> clusterName,
            Output<String> role,
            NodeGroupLaunchTemplateArgs template) {
        var args = cluster.args();
        return NodeGroupArgs.builder()
                .clusterName(clusterName)
                .nodeRoleArn(role)
                .subnetIds(cluster.subnets().in(zone).applyValue(List::of))
                .version(args.version())
                .amiType(Checks.isGraviton(args.types().get(0)) ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD")
                .capacityType("ON_DEMAND")
                .instanceTypes(args.types())
                .launchTemplate(template)
                .scalingConfig(NodeGroupScalingConfigArgs.builder()
                        .minSize(args.leastInZone())
                        .desiredSize(args.leastInZone())
                        .maxSize(args.mostInZone())
                        .build())
                .updateConfig(NodeGroupUpdateConfigArgs.builder()
                        .maxUnavailablePercentage(UPDATED_AT_ONCE)
                        .build())
                .nodeRepairConfig(
                        NodeGroupNodeRepairConfigArgs.builder().enabled(true).build())
                .tags(cluster.tags(child))
                .build();
    }

    static NodeGroupLaunchTemplateArgs version(Output<String> template, Output<Integer> version) {
        return NodeGroupLaunchTemplateArgs.builder()
                .id(template)
                .version(version.applyValue(String::valueOf))
                .build();
    }
}
