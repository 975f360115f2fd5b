package dev.nospof.policies.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PostgresSpansZonesTest {
    private final PostgresSpansZones rule = new PostgresSpansZones();

    @Test
    void holdsForAGoodCluster() {
        assertThat(Sample.goodPostgres().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereApartIsAWish() {
        assertThat(Sample.goodPostgres()
                        .set("Cluster", "spec.affinity.podAntiAffinityType", "preferred")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.affinity",
                        "All instances may be in one zone: nothing hard keeps them apart",
                        "Set podAntiAffinityType: required and topologyKey: topology.kubernetes.io/zone"));
    }

    @Test
    void breaksWhereOnlyNodesAreApart() {
        assertThat(Sample.goodPostgres()
                        .remove("Cluster", "spec.affinity.topologyKey")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.affinity",
                        "All instances may be in one zone: nothing hard keeps them apart",
                        "Set podAntiAffinityType: required and topologyKey: topology.kubernetes.io/zone"));
    }
}
