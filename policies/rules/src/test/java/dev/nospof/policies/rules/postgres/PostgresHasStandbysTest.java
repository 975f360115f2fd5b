package dev.nospof.policies.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PostgresHasStandbysTest {
    private final PostgresHasStandbys rule = new PostgresHasStandbys();

    @Test
    void holdsForAGoodCluster() {
        assertThat(Sample.goodPostgres().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAStandby() {
        assertThat(Sample.goodPostgres().remove("Cluster", "spec.instances").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.instances",
                        "Losing its only instance stops it: nothing can take over",
                        "Set instances to 3"));
    }

    @Test
    void breaksWithOneStandbyInProduction() {
        assertThat(Sample.goodPostgres().set("Cluster", "spec.instances", 2).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.instances",
                        "After one loss no further one is survived: 2 instances for 3 zones",
                        "Set instances to 3"));
    }

    @Test
    void holdsWithOneStandbyInDevelopment() {
        assertThat(Sample.goodPostgres()
                        .set("Cluster", "spec.instances", 2)
                        .set("Cluster", "metadata.annotations.'nospof.dev/profile'", "dev")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void saysNothingOfOtherClusters() {
        assertThat(Sample.of("apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nmetadata: {name: a}\nspec: {}")
                        .judgedBy(rule))
                .isEmpty();
    }
}
