package dev.nospof.policies.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class CacheMembersSpanZonesTest {
    private final CacheMembersSpanZones rule = new CacheMembersSpanZones();

    @Test
    void holdsWithANodeForEachZone() {
        assertThat(Sample.goodCache().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodCache()
                        .setOf("sessions", "numCacheClusters", Value.NOTHING)
                        .setOf("sessions", "replicasPerNodeGroup", 2)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodCache()
                        .setOf("sessions", "numCacheClusters", 2)
                        .setOf("sessions", "tags.'nospof.dev/zones'", "2")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithFewer() {
        assertThat(Sample.goodCache().setOf("sessions", "numCacheClusters", 1).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "elasticache ReplicationGroup sessions, numCacheClusters",
                        "Each shard has 1 node, 3 zones are asked for",
                        "Let it have 2 replicas beside its primary"));
    }

    @Test
    void breaksWhereItsSubnetsAreInOneZone() {
        assertThat(Sample.goodCache()
                        .setOf("cache-subnets", "subnetIds[1]", "id-of-data-a;")
                        .setOf("cache-subnets", "subnetIds[2]", "id-of-data-a;")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "elasticache ReplicationGroup sessions, subnetGroupName",
                        "Its subnets are in eu-west-1a, where 3 zones are asked for",
                        "Give its subnet group a subnet of each of 3 zones"));
    }

    @Test
    void isUndecidedWhereSubnetsAreElsewhere() {
        assertThat(Sample.goodCache()
                        .setOf("cache-subnets", "subnetIds[2]", "subnet-elsewhere")
                        .verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "elasticache ReplicationGroup sessions, subnetGroupName",
                        "its subnets are not all in this plan"));
    }
}
