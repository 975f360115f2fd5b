package dev.nospof.components.aws;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A VPC and its subnets, made by {@link dev.nospof.components.aws.network.MultiAzNetwork} or found by
 * {@link dev.nospof.components.aws.network.ExistingNetwork}. Every component that needs one takes this.
 */
public interface Network {
    String name();

    /** {@code eu-west-1} */
    String region();

    /** Sorted. */
    List<Zone> zones();

    Output<String> vpcId();

    /** Its IPv4 addresses, in CIDR notation: what a network policy lets through. */
    List<String> ranges();

    /** The subnets of a tier. A network that was found may lack one: then it has no zones. */
    SubnetTier subnets(Tier tier);
}
