package dev.nospof.components.aws.cluster;

import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import java.util.List;

/** A cluster's name and arguments, and the figures that follow from them. */
record Blueprint(String name, MultiAzClusterArgs args) implements Named {
    static Blueprint of(String name, MultiAzClusterArgs args) {
        return new Blueprint(new Given("MultiAzCluster").name(name), args);
    }

    /** So many in each zone carry the peak without one of them: ⌈peak/(Z−1)⌉. */
    static int leastInZone(int peak, int zones) {
        return up(peak, zones - 1);
    }

    /** Room for one zone's share in the others: ⌈least·Z/(Z−1)⌉. */
    static int mostInZone(int least, int zones) {
        return up(least * zones, zones - 1);
    }

    private static int up(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /** As AWS knows it. */
    String clusterName() {
        return args.calledName().orElse(name);
    }

    SubnetTier subnets() {
        return args.network().subnets(Tier.PRIVATE);
    }

    List<Zone> zones() {
        return subnets().zones();
    }
}
