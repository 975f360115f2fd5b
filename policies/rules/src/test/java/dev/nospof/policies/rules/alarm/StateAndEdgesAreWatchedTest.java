package dev.nospof.policies.rules.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateAndEdgesAreWatchedTest {
    private final StateAndEdgesAreWatched rule = new StateAndEdgesAreWatched();

    @Test
    void holdsWhereEachHasAnAlarm() {
        for (var good :
                List.of(Sample.goodNetwork(), Sample.goodBalancer(), Sample.goodFleet(), Sample.goodDatabases())) {
            assertThat(good.judgedBy(rule)).isNotEmpty().noneMatch(Judgement::isBroken);
        }
    }

    @Test
    void breaksForEachThatHasNone() {
        assertThat(brokenIn(Sample.goodNetwork(), "watch-nat-b")).containsExactly("nat-b");
        assertThat(brokenIn(Sample.goodBalancer(), "watch-front")).containsExactly("front");
        assertThat(brokenIn(Sample.goodFleet(), "watch-shop")).containsExactly("shop");
        assertThat(brokenIn(Sample.goodDatabases(), "watch-db", "watch-ledger")).containsExactly("db", "ledger");
    }

    @Test
    void saysWhatToWatch() {
        var judgement = Sample.goodFleet().withoutNamed("watch-shop").judgedBy(rule).stream()
                .filter(Judgement::isBroken)
                .findFirst()
                .orElseThrow();

        assertThat(judgement.verdict())
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, its alarms",
                        "Nobody hears of it when it is in trouble, and what heals is used up unseen",
                        "Alarm on its metrics, such as GroupInServiceInstances, with an action"));
    }

    @Test
    void doesNotCountAnAlarmOfWhichNobodyHears() {
        var silent = Sample.goodFleet().setOf("watch-shop", "alarmActions", Value.NOTHING);
        var off = Sample.goodFleet().setOf("watch-shop", "actionsEnabled", false);

        assertThat(brokenIn(silent)).containsExactly("shop");
        assertThat(brokenIn(off)).containsExactly("shop");
    }

    @Test
    void countsAnAlarmOnAnAuroraInstance() {
        assertThat(brokenIn(Sample.goodDatabases().setOf("watch-db", "dimensions.Of", "id-of-db-a;")))
                .isEmpty();
    }

    @Test
    void countsAnAlarmOnSeveralMetrics() {
        var query = Sample.goodFleet()
                .setOf("watch-shop", "dimensions", Value.NOTHING)
                .setOf("watch-shop", "metricQueries[0].metric.dimensions.Of", "id-of-shop;");

        assertThat(brokenIn(query)).isEmpty();
    }

    /** A preview of the stock CLI. */
    @Test
    void cannotTellWhereNothingSaysWhatAnAlarmWatches() {
        var hidden = Sample.goodFleet()
                .setOf("watch-shop", "namespace", "AWS/AutoScaling")
                .setOf("watch-shop", "dimensions", Value.UNKNOWN);

        assertThat(hidden.judgedBy(rule))
                .extracting(Judgement::verdict)
                .contains(new Verdict.Undecided(
                        "autoscaling Group shop, its alarms",
                        "What the alarms on such metrics watch is unknown until deployment"));
        assertThat(brokenIn(hidden.setOf("watch-shop", "namespace", "AWS/RDS"))).containsExactly("shop");
    }

    @Test
    void leavesDevelopmentAlone() {
        assertThat(brokenIn(Sample.goodDatabases().setOf("ledger", "tags.'nospof.dev/profile'", "dev"), "watch-ledger"))
                .isEmpty();
    }

    private List<String> brokenIn(Sample sample, String... without) {
        return sample.withoutNamed(without).judgedBy(rule).stream()
                .filter(Judgement::isBroken)
                .map(judgement -> judgement.subject().name())
                .toList();
    }
}
