package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NamesAreFoundWithoutAZoneTest {
    private static final String SPREAD =
            "{%s, \"topologySpreadConstraints\": [{\"topologyKey\": \"topology.kubernetes.io/zone\"}]}";

    private final NamesAreFoundWithoutAZone rule = new NamesAreFoundWithoutAZone();

    @Test
    void holdsWithOneInEachZone() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWithTwoAsEksMakesThem() {
        assertThat(Sample.goodCluster()
                        .setOf("coredns", "configurationValues", Value.NOTHING)
                        .verdictOn("cluster", rule))
                .contains(
                        new Verdict.Broken(
                                "eks Addon coredns, configurationValues.replicaCount; configurationValues.topologySpreadConstraints",
                                "There may be 2 name servers for 3 zones; All name servers may be in one zone",
                                "Set it to 3 or more; Spread them over topology.kubernetes.io/zone with whenUnsatisfiable DoNotSchedule"));
    }

    @Test
    void breaksWithTooFewInTheQuietestHour() {
        assertThat(Sample.goodCluster()
                        .setOf(
                                "coredns",
                                "configurationValues",
                                SPREAD.formatted("\"autoScaling\": {\"enabled\": true}"))
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Addon coredns, configurationValues.autoScaling.minReplicas",
                        "There may be 2 name servers for 3 zones",
                        "Set it to 3 or more"));
    }

    @Test
    void breaksWhereMaintenanceTakesAll() {
        assertThat(Sample.goodCluster()
                        .setOf(
                                "coredns",
                                "configurationValues",
                                SPREAD.formatted("\"replicaCount\": 3, \"podDisruptionBudget\": {\"enabled\": false}"))
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Addon coredns, configurationValues.podDisruptionBudget",
                        "Maintenance may take all name servers at once",
                        "Set podDisruptionBudget: {enabled: true, maxUnavailable: 1}"));
    }

    @Test
    void breaksWhereItIsToldWhatIsNoJson() {
        assertThat(Sample.goodCluster()
                        .setOf("coredns", "configurationValues", "replicas")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, configurationValues",
                        "configurationValues is text 'replicas', needs to be JSON",
                        "Correct the value; the API server refuses it"));
    }

    @Test
    void saysNothingWhereSomebodyElseBringsThem() {
        assertThat(Sample.goodCluster().withoutNamed("coredns").verdictOn("cluster", rule))
                .isEmpty();
    }
}
