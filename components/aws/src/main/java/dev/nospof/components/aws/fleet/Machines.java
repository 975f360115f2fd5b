package dev.nospof.components.aws.fleet;

import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateIamInstanceProfileArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMonitoringArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateTagSpecificationArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What every instance is like, and who reaches it. */
final class Machines {
    private Machines() {}

    static LaunchTemplateArgs template(Blueprint fleet, Output<String> securityGroup) {
        var args = fleet.args();
        var template = LaunchTemplateArgs.builder()
                .imageId(args.image())
                .vpcSecurityGroupIds(securityGroup.applyValue(List::of))
                .updateDefaultVersion(true)
                // Figures each minute: scaling and alarms would be five minutes late.
                .monitoring(LaunchTemplateMonitoringArgs.builder().enabled(true).build())
                .metadataOptions(LaunchTemplateMetadataOptionsArgs.builder()
                        .httpEndpoint("enabled")
                        .httpTokens("required")
                        .httpPutResponseHopLimit(1)
                        .build())
                .tagSpecifications(tagged(fleet, "instance"), tagged(fleet, "volume"))
                .tags(fleet.tags(SelfHealingFleet.TEMPLATE));
        if (args.warmPool().isPresent()) {
            template.instanceType(args.types().get(0));
        }
        args.userData()
                .ifPresent(script ->
                        template.userData(Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8))));
        args.instanceProfile()
                .ifPresent(arn -> template.iamInstanceProfile(
                        LaunchTemplateIamInstanceProfileArgs.builder().arn(arn).build()));
        return template.build();
    }

    private static LaunchTemplateTagSpecificationArgs tagged(Blueprint fleet, String what) {
        return LaunchTemplateTagSpecificationArgs.builder()
                .resourceType(what)
                .tags(fleet.tags(SelfHealingFleet.GROUP))
                .build();
    }

    static SecurityGroupArgs securityGroup(Blueprint fleet) {
        return SecurityGroupArgs.builder()
                .vpcId(fleet.args().network().vpcId())
                .description("Who may reach the instances of " + fleet.name())
                .tags(fleet.tags(SelfHealingFleet.SECURITY_GROUP))
                .build();
    }

    /** The load balancer, and nobody else. */
    static SecurityGroupIngressRuleArgs fromTheFront(
            Blueprint fleet, Output<String> own, Output<String> front, int port) {
        return SecurityGroupIngressRuleArgs.builder()
                .securityGroupId(own)
                .description("From the load balancer")
                .referencedSecurityGroupId(front)
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port)
                .tags(fleet.tags(SelfHealingFleet.WAY_IN))
                .build();
    }

    static SecurityGroupEgressRuleArgs anywhere(Blueprint fleet, Output<String> own) {
        return SecurityGroupEgressRuleArgs.builder()
                .securityGroupId(own)
                .description("To anywhere")
                .cidrIpv4("0.0.0.0/0")
                .ipProtocol("-1")
                .tags(fleet.tags(SelfHealingFleet.WAY_OUT))
                .build();
    }
}
