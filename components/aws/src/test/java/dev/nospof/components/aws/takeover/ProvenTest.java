package dev.nospof.components.aws.takeover;

import static dev.nospof.components.aws.takeover.Shops.whole;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.sfn.StateMachineArgs;
import dev.nospof.components.aws.Judged;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules say of a takeover as it is made, and of one that is spoilt. */
class ProvenTest {
    @Test
    void keepsEveryRule() {
        var judged = new Judged(whole(b -> b));

        // Hosts that are in no plan may stand in one region.
        assertThat(judged.complaints().stream().filter(complaint -> !complaint.startsWith("DNS-04")))
                .isEmpty();
        assertThat(judged.asked()).contains("RDS-14", "DNS-05", "ALM-02");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(new Judged(whole(b -> b.customise(RegionTakeover.HEARS, rule -> EventRuleArgs.builder(rule)
                                .state("DISABLED")
                                .build())))
                        .broken())
                .containsExactly("RDS-14");
        assertThat(new Judged(whole(b -> b.customise(RegionTakeover.TELLS, rule -> EventRuleArgs.builder(rule)
                                .eventPattern("{\"source\":[\"aws.health\"]}")
                                .build())))
                        .broken())
                .containsExactly("RDS-14");
        assertThat(new Judged(whole(
                                b -> b.customise(RegionTakeover.MACHINE, machine -> StateMachineArgs.builder(machine)
                                        .tags(Map.of("nospof.dev/takes-over", "books-db-eu-central-1"))
                                        .build())))
                        .broken())
                .containsExactly("RDS-14");
        assertThat(new Judged(whole(b -> b.customise(RegionTakeover.BEGINS, alarm -> MetricAlarmArgs.builder(alarm)
                                .actionsEnabled(false)
                                .build())))
                        .broken())
                .containsExactly("ALM-02");
    }
}
