package dev.nospof.policies.rules.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AlarmsTellSomebodyTest {
    private final AlarmsTellSomebody rule = new AlarmsTellSomebody();

    @Test
    void holdsWithAnActionAndAMeaningOfSilence() {
        assertThat(Sample.goodAlarms().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAnAction() {
        var silent = new Verdict.Broken(
                "cloudwatch MetricAlarm late, alarmActions",
                "When it fires, nobody hears of it",
                "Give it an action, and leave actions enabled");

        assertThat(Sample.goodAlarms()
                        .setOf("late", "alarmActions", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(silent);
        assertThat(Sample.goodAlarms().setOf("late", "actionsEnabled", false).verdict(rule))
                .isEqualTo(silent);
    }

    @Test
    void breaksWhereSilenceMeansNothing() {
        assertThat(Sample.goodAlarms()
                        .setOf("late", "treatMissingData", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "cloudwatch MetricAlarm late, treatMissingData",
                                "Where its metric falls silent it keeps its last colour, good or bad",
                                "Say what silence means: breaching for a heartbeat, notBreaching for what is only counted when it happens"));
    }

    /** The alarm of the fleet's own rollback, which goes back and calls nobody. */
    @Test
    void asksNoActionOfWhatARollbackReads() {
        assertThat(Sample.goodFleet().judgedBy(rule)).hasSizeGreaterThan(1).noneMatch(Judgement::isBroken);
    }

    @Test
    void believesActionsThatDeploymentTells() {
        assertThat(Sample.goodAlarms()
                        .setOf("late", "alarmActions", Value.UNKNOWN)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    /** A preview of the stock CLI. */
    @Test
    void cannotTellWhereNothingSaysWhatACompositeAlarmReads() {
        var read = Sample.goodAlarms()
                .andOf("aws:cloudwatch/compositeAlarm:CompositeAlarm", "both", "{alarmRule: unknown}")
                .setOf("both", "alarmRule", Value.UNKNOWN)
                .setOf("late", "alarmActions", Value.NOTHING);

        assertThat(read.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "cloudwatch MetricAlarm late, alarmActions",
                        "What composite alarms and rules of EventBridge read is unknown until deployment"));
        assertThat(read.setOf("late", "treatMissingData", Value.NOTHING).verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    /** The alarm that begins a takeover, in another region than whoever hears of it. */
    @Test
    void asksNoActionOfWhatARuleOfEventBridgeWaitsFor() {
        var told = Sample.goodAlarms().setOf("late", "alarmActions", Value.NOTHING);
        var rule = "aws:cloudwatch/eventRule:EventRule";

        assertThat(told.andOf(rule, "tells", "eventPattern: '{\"resources\":[\"id-of-late;\"]}'")
                        .verdict(this.rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(told.andOf(rule, "tells", "eventPattern: '{\"source\":[\"aws.health\"]}'")
                        .verdict(this.rule))
                .isInstanceOf(Verdict.Broken.class);
        assertThat(told.andOf(rule, "tells", "eventPattern: unknown")
                        .setOf("tells", "eventPattern", Value.UNKNOWN)
                        .verdict(this.rule))
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void asksNoActionOfWhatACompositeAlarmReadsByName() {
        var read = Sample.goodAlarms()
                .andOf("aws:cloudwatch/compositeAlarm:CompositeAlarm", "both", "{alarmRule: 'ALARM(\"late-1cc17a9\")'}")
                .setOf("late", "name", "late-1cc17a9")
                .setOf("late", "alarmActions", Value.NOTHING);

        assertThat(read.verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(read.setOf("late", "name", "late").verdict(rule)).isInstanceOf(Verdict.Broken.class);
    }
}
