package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class FleetsStartBeforeTheyStopTest {
    private final FleetsStartBeforeTheyStop rule = new FleetsStartBeforeTheyStop();

    @Test
    void holdsWhereAnotherIsThereFirst() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodFleet()
                        .setOf("shop", "instanceRefresh", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereOneGoesFirst() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "instanceMaintenancePolicy", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, instanceMaintenancePolicy.minHealthyPercentage",
                        "An instance goes before another one is there",
                        "Set minHealthyPercentage to 100 and maxHealthyPercentage to 110"));
    }

    @Test
    void breaksWhereARolloutTakesThemAway() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "instanceRefresh.preferences.minHealthyPercentage", 50)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, instanceRefresh.preferences.minHealthyPercentage",
                        "A rollout takes instances away before others are there",
                        "Set minHealthyPercentage to 100"));
    }

    @Test
    void breaksWhereNothingTakesABadImageBack() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "instanceRefresh.preferences.alarmSpecification", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, instanceRefresh.preferences.autoRollback",
                        "A bad image is rolled out to the last instance: nothing takes it back",
                        "Set autoRollback: true, with alarms in alarmSpecification"));
        assertThat(Sample.goodFleet()
                        .setOf("shop", "instanceRefresh.preferences.autoRollback", false)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }
}
