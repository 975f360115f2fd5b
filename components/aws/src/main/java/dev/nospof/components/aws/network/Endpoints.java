package dev.nospof.components.aws.network;

import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Child;
import java.util.List;

/** The ways to AWS' own services that need no NAT gateway. */
final class Endpoints {
    /** Those that are entries in route tables and cost nothing. */
    static final List<String> GATEWAYS = List.of("dynamodb", "s3");

    private Endpoints() {}

    static VpcEndpointArgs gateway(
            Blueprint network,
            Child<VpcEndpointArgs> child,
            String service,
            Output<String> vpc,
            Output<List<String>> tables) {
        return VpcEndpointArgs.builder()
                .vpcId(vpc)
                .serviceName(named(network, service))
                .vpcEndpointType("Gateway")
                .routeTableIds(tables)
                .tags(network.tags(child))
                .build();
    }

    /** An address in every zone; the service's usual name leads there. */
    static VpcEndpointArgs inEveryZone(
            Blueprint network,
            Child<VpcEndpointArgs> child,
            String service,
            Output<String> vpc,
            Output<List<String>> subnets,
            Output<String> securityGroup) {
        return VpcEndpointArgs.builder()
                .vpcId(vpc)
                .serviceName(named(network, service))
                .vpcEndpointType("Interface")
                .subnetIds(subnets)
                .securityGroupIds(securityGroup.applyValue(List::of))
                .privateDnsEnabled(true)
                .tags(network.tags(child))
                .build();
    }

    static SecurityGroupArgs securityGroup(Blueprint network, Output<String> vpc) {
        return SecurityGroupArgs.builder()
                .vpcId(vpc)
                .description("Who may reach the endpoints of " + network.name())
                .tags(network.tags(MultiAzNetwork.ENDPOINT_SECURITY_GROUP))
                .build();
    }

    /** Whoever is in the network, encrypted. */
    static SecurityGroupIngressRuleArgs fromTheNetwork(Blueprint network, Output<String> securityGroup) {
        return SecurityGroupIngressRuleArgs.builder()
                .securityGroupId(securityGroup)
                .description("HTTPS from the network")
                .cidrIpv4(network.args().cidr())
                .ipProtocol("tcp")
                .fromPort(443)
                .toPort(443)
                .tags(network.tags(MultiAzNetwork.ENDPOINT_INGRESS))
                .build();
    }

    private static String named(Blueprint network, String service) {
        return "com.amazonaws." + network.args().region() + "." + service;
    }
}
