package dev.nospof.components.aws.network;

import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Child;

/** The ways in and out: NAT gateways, route tables, and which subnet goes by which. */
final class Ways {
    private static final String ANYWHERE = "0.0.0.0/0";

    private Ways() {}

    static EipArgs address(Blueprint network, Child<EipArgs> child) {
        return EipArgs.builder().domain("vpc").tags(network.tags(child)).build();
    }

    static NatGatewayArgs nat(
            Blueprint network, Child<NatGatewayArgs> child, Output<String> subnet, Output<String> address) {
        return NatGatewayArgs.builder()
                .subnetId(subnet)
                .allocationId(address)
                .connectivityType("public")
                .tags(network.tags(child))
                .build();
    }

    /** Its routes are resources of their own: whoever adds one by hand does not lose the others. */
    static RouteTableArgs table(Blueprint network, Child<RouteTableArgs> child, Output<String> vpc) {
        return RouteTableArgs.builder().vpcId(vpc).tags(network.tags(child)).build();
    }

    static RouteArgs throughInternetGateway(Output<String> table, Output<String> gateway) {
        return RouteArgs.builder()
                .routeTableId(table)
                .destinationCidrBlock(ANYWHERE)
                .gatewayId(gateway)
                .build();
    }

    static RouteArgs throughNat(Output<String> table, Output<String> nat) {
        return RouteArgs.builder()
                .routeTableId(table)
                .destinationCidrBlock(ANYWHERE)
                .natGatewayId(nat)
                .build();
    }

    static RouteTableAssociationArgs use(Output<String> table, Output<String> subnet) {
        return RouteTableAssociationArgs.builder()
                .routeTableId(table)
                .subnetId(subnet)
                .build();
    }
}
