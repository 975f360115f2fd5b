package dev.nospof.components.aws.network;

import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;

/** The VPC and its subnets. */
final class Places {
    /** By which the load balancer controller of EKS finds subnets (https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html). */
    private static final String PUBLIC_BALANCERS = "kubernetes.io/role/elb";

    private static final String INTERNAL_BALANCERS = "kubernetes.io/role/internal-elb";

    private Places() {}

    /** Names inside of it resolve, which endpoints and clusters need. */
    static VpcArgs vpc(Blueprint network) {
        var tags = network.tags(
                MultiAzNetwork.VPC,
                Annotations.ZONES,
                String.valueOf(network.zones().size()));
        network.args().peakAddresses().ifPresent(peak -> tags.put(Annotations.PEAK_ADDRESSES, String.valueOf(peak)));
        return VpcArgs.builder()
                .cidrBlock(network.args().cidr())
                .enableDnsSupport(true)
                .enableDnsHostnames(true)
                .tags(tags)
                .build();
    }

    /** What names no security group gets this one: it lets nothing in and nothing out. */
    static DefaultSecurityGroupArgs closed(Blueprint network, Output<String> vpc) {
        return DefaultSecurityGroupArgs.builder()
                .vpcId(vpc)
                .tags(network.tags(MultiAzNetwork.DEFAULT_SECURITY_GROUP))
                .build();
    }

    static InternetGatewayArgs internet(Blueprint network, Output<String> vpc) {
        return InternetGatewayArgs.builder()
                .vpcId(vpc)
                .tags(network.tags(MultiAzNetwork.INTERNET_GATEWAY))
                .build();
    }

    /** No subnet gives addresses of the internet to whatever starts in it: load balancers and NAT gateways bring their own. */
    static SubnetArgs subnet(Blueprint network, Child<SubnetArgs> child, Tier tier, Zone zone, Output<String> vpc) {
        var tags = network.tags(child, Annotations.TIER, tier.word());
        if (tier != Tier.DATA) {
            tags.put(tier == Tier.PUBLIC ? PUBLIC_BALANCERS : INTERNAL_BALANCERS, "1");
        }
        var subnet = SubnetArgs.builder()
                .vpcId(vpc)
                .cidrBlock(network.subnet(tier, zone).toString())
                .mapPublicIpOnLaunch(false)
                .tags(tags);
        return (zone.isId() ? subnet.availabilityZoneId(zone.word()) : subnet.availabilityZone(zone.word())).build();
    }
}
