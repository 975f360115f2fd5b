package dev.nospof.policies.rules.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ExperimentsStopInTimeTest {
    private static final String REMEDY =
            "Name an alarm of this plan on what users notice, with source aws:cloudwatch:alarm";

    private final ExperimentsStopInTime rule = new ExperimentsStopInTime();

    @Test
    void holdsWithAnAlarmOfThePlan() {
        assertThat(Sample.goodExperiment().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodExperiment()
                        .setOf("late", "name", "late-orders")
                        .setOf(
                                "stops",
                                "stopConditions[0].value",
                                "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:late-orders")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNothingStopsIt() {
        var broken = new Verdict.Broken(
                "fis ExperimentTemplate stops, stopConditions[0].source", "It goes on while users suffer", REMEDY);

        assertThat(Sample.goodExperiment()
                        .setOf("stops", "stopConditions[0].source", "none")
                        .verdict(rule))
                .isEqualTo(broken);
        assertThat(Sample.goodExperiment()
                        .setOf("stops", "stopConditions", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "fis ExperimentTemplate stops, stopConditions", "It goes on while users suffer", REMEDY));
    }

    @Test
    void breaksOnAnAlarmOfNobodys() {
        assertThat(Sample.goodExperiment()
                        .setOf(
                                "stops",
                                "stopConditions[0].value",
                                "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:of-somebody-else")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "fis ExperimentTemplate stops, stopConditions[0].value",
                        "The alarm that is to stop it is not in this plan, and may never fire",
                        REMEDY));
    }

    @Test
    void isUndecidedWhileItIsNotKnownWhatStopsIt() {
        assertThat(Sample.goodExperiment()
                        .setOf("stops", "stopConditions", Value.UNKNOWN)
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }
}
