package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetsHealUnhinderedTest {
    private final FleetsHealUnhindered rule = new FleetsHealUnhindered();

    @Test
    void holdsWhereNothingIsSuspended() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodFleet()
                        .setOf("shop", "suspendedProcesses", new Value.Items(List.of(Value.of("ScheduledActions"))))
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereHealingIs() {
        assertThat(Sample.goodFleet()
                        .setOf(
                                "shop",
                                "suspendedProcesses",
                                new Value.Items(List.of(Value.of("ReplaceUnhealthy"), Value.of("AZRebalance"))))
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, suspendedProcesses",
                        "Lost instances are not replaced, or not where they are missing: AZRebalance, ReplaceUnhealthy is switched off",
                        "Take AZRebalance, ReplaceUnhealthy out of suspendedProcesses"));
    }
}
