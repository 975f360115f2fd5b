package dev.nospof.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private final Rulebook rulebook = Rulebook.standard();

    @Test
    void findsNothingWrongWithAGoodService() {
        var good = Sample.goodService();

        var judgements = rulebook.judge(good.graph(), good.site());

        assertThat(judgements).isNotEmpty().allSatisfy(judgement -> assertThat(judgement.verdict())
                .as(judgement.rule().id())
                .isEqualTo(new Verdict.Holds()));
    }

    @Test
    void judgesInTheSameOrderWhateverOrderTheManifestsCameIn() {
        var good = Sample.goodService();

        var ids = rulebook.judge(good.graph(), good.site()).stream()
                .map(judgement -> judgement.rule().id())
                .toList();

        assertThat(ids).startsWith("SVC-01", "SVC-02").endsWith("HPA-09");
        assertThat(rulebook.judge(good.graph(), good.site())).isEqualTo(rulebook.judge(good.graph(), good.site()));
    }

    @Test
    void givesEveryRuleAnIdAndAStemOfItsOwn() {
        assertThat(rulebook.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rulebook.rules()).extracting(Rule::stem).doesNotHaveDuplicates();
    }

    @Test
    void findsARuleByItsId() {
        assertThat(rulebook.find("SVC-02").map(Rule::stem)).hasValue("replicas-span-zones");
        assertThat(rulebook.find("SVC-99")).isEmpty();
    }

    @Test
    void saysWhatNoRuleHadASayAbout() {
        var sample = Sample.goodService().and("""
                apiVersion: example.org/v1
                kind: Widget
                metadata: {name: one}
                """);

        var judgements = rulebook.judge(sample.graph(), sample.site());

        assertThat(Rulebook.unjudged(sample.graph(), judgements))
                .isEqualTo(Map.of("kubernetes:example.org/v1:Widget", 1));
    }

    @Test
    void callsAnUnknownValueUndecided() {
        var judgements = Sample.goodService()
                .unknown("HorizontalPodAutoscaler", "spec.minReplicas")
                .judgedBy(rulebook.find("HPA-02").orElseThrow());

        assertThat(judgements)
                .extracting(Judgement::verdict)
                .isEqualTo(List.of(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders", "spec.minReplicas is unknown until deployment")));
    }

    @Test
    void callsAValueOfTheWrongKindBroken() {
        var judgements = Sample.goodService()
                .set("HorizontalPodAutoscaler", "spec.minReplicas", "three")
                .judgedBy(rulebook.find("HPA-02").orElseThrow());

        assertThat(judgements)
                .extracting(Judgement::verdict)
                .isEqualTo(List.of(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.minReplicas",
                        "spec.minReplicas is text 'three', needs to be a number",
                        "Correct the value; the API server refuses it")));
    }
}
