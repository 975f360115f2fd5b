package dev.nospof.policies.rules.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BurningBudgetsAreNoticedTest {
    private static final String RULE = "spec.groups[0].rules[1].";

    private final BurningBudgetsAreNoticed rule = new BurningBudgetsAreNoticed();

    @Test
    void holdsForFourSpeeds() {
        assertThat(Sample.goodObjective().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForWindowsThatAreScaled() {
        var scaled = Sample.goodObjective()
                .set("PrometheusRule", RULE + "expr", "orders:burnrate2h > 0.0144 and orders:burnrate10m > 0.0144")
                .set(
                        "PrometheusRule",
                        "spec.groups[0].rules[4].expr",
                        "a_ratio_rate1w > 0.1 and a_ratio_rate12h > 0.1");

        assertThat(scaled.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutTheShortWindow() {
        assertThat(Sample.goodObjective()
                        .set("PrometheusRule", RULE + "expr", "failed:ratio_rate1h > 0.0144")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PrometheusRule shop/orders, " + RULE + "expr",
                        "It looks over one window only: it fires for a moment's trouble, or goes on long after the trouble is over",
                        "Compare a short window as well, a twelfth of the long one"));
    }

    @Test
    void breaksWhereASpeedIsMissing() {
        assertThat(Sample.goodObjective()
                        .remove("PrometheusRule", "spec.groups[0].rules[4]")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PrometheusRule shop/orders, spec.groups",
                        "A budget that burns at one of the four speeds is not noticed at all, where it is slow",
                        "Add an alert over 3d and 6h"));
    }

    @Test
    void breaksWhereNobodyKnowsWhatToDo() {
        assertThat(Sample.goodObjective()
                        .remove("PrometheusRule", RULE + "annotations")
                        .remove("PrometheusRule", RULE + "labels")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PrometheusRule shop/orders, " + RULE + "labels.severity; " + RULE + "annotations.runbook_url",
                        "Nobody decided whether it wakes somebody; Whoever is woken does not know what to do",
                        "Set severity: page or ticket; Name the page that says it: runbook_url"));
    }

    @Test
    void hasNothingToSayOfOtherAlerts() {
        assertThat(Sample.of("""
                        apiVersion: monitoring.coreos.com/v1
                        kind: PrometheusRule
                        metadata: {name: disks}
                        spec: {groups: [{name: disks, rules: [{alert: Full, expr: 'free < 1'}]}]}
                        """).judgedBy(rule)).isEmpty();
    }
}
