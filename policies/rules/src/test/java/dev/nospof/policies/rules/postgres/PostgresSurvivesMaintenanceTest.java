package dev.nospof.policies.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PostgresSurvivesMaintenanceTest {
    private final PostgresSurvivesMaintenance rule = new PostgresSurvivesMaintenance();

    @Test
    void holdsForAGoodCluster() {
        assertThat(Sample.goodPostgres().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutABudget() {
        assertThat(Sample.goodPostgres().set("Cluster", "spec.enablePDB", false).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.enablePDB",
                        "Draining nodes may take the primary and its standbys at once",
                        "Set enablePDB: true"));
    }

    @Test
    void breaksWhereUpgradesRestartThePrimary() {
        assertThat(Sample.goodPostgres()
                        .remove("Cluster", "spec.primaryUpdateMethod")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.primaryUpdateMethod",
                        "An upgrade restarts the primary and waits for it, instead of handing over",
                        "Set primaryUpdateMethod: switchover"));
    }

    @Test
    void breaksWhereDataMayFillTheLogsVolume() {
        assertThat(Sample.goodPostgres().remove("Cluster", "spec.walStorage").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, spec.walStorage",
                        "Data that fill their volume stop the log too, and with it all writing and the way back",
                        "Give the log a volume of its own: walStorage"));
    }
}
