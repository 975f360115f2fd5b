package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ClustersSpanZonesTest {
    private final ClustersSpanZones rule = new ClustersSpanZones();

    @Test
    void holdsWithASubnetInEachZone() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksInFewerZones() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "vpcConfig.subnetIds[2]", Value.NOTHING)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, vpcConfig.subnetIds",
                        "It is reached in eu-west-1a, eu-west-1b, and 3 zones are wanted",
                        "Give it a subnet of every zone"));
    }

    @Test
    void holdsInTwoZonesForDevelopment() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "vpcConfig.subnetIds[2]", Value.NOTHING)
                        .setOf("cluster", "tags.'nospof.dev/profile'", "dev")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void breaksInAZoneWithoutEks() {
        assertThat(Sample.goodCluster()
                        .setOf("private-c", "availabilityZone", Value.NOTHING)
                        .setOf("private-c", "availabilityZoneId", "use1-az3")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, vpcConfig.subnetIds",
                        "EKS has no control plane in use1-az3, and AWS refuses the cluster",
                        "Leave the subnets of use1-az3 out"));
    }

    @Test
    void isUndecidedWhereItsSubnetsAreNotInThePlan() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "vpcConfig.subnetIds[2]", "subnet-elsewhere")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Undecided(
                        "eks Cluster cluster", "vpcConfig.subnetIds leads to subnets that are not in this plan"));
    }
}
