package dev.nospof.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiversAreAccountableTest {
    private static final String ANNOTATION = "metadata.annotations.'nospof.dev/waive.SVC-13'";

    private final WaiversAreAccountable rule = new WaiversAreAccountable();

    @Test
    void holdsForAReasonAndADayThatHasNotPassed() {
        var plan = Sample.goodService().set("Deployment", ANNOTATION, "2026-11-21 until the registry moved");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksOnTheDayAfterTheLast() {
        var plan = Sample.goodService().set("Deployment", ANNOTATION, "2026-11-20 until the registry moved");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, metadata.annotations.nospof.dev/waive.SVC-13",
                        "The waiver of SVC-13 for Deployment shop/orders ended on 2026-11-20 (until the registry moved)",
                        "Keep the rule and delete the waiver, or decide anew until when it is waived"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until the registry moved",
                "2027-03-01",
                "2027-03-01 ",
                "2027-13-01 no such month",
                "soon: registry"
            })
    void breaksWithoutADayOrAReason(String text) {
        var plan = Sample.goodService().set("Deployment", ANNOTATION, text);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, metadata.annotations.nospof.dev/waive.SVC-13",
                        "The waiver has no last day and reason, so it is not in force",
                        "Write it as \"2027-03-01 until the registry moved\""));
    }

    @Test
    void breaksForARuleThatThereIsNot() {
        var plan = Sample.goodService()
                .set("Deployment", "metadata.annotations.'nospof.dev/waive.SVC-99'", "2027-03-01 because");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, metadata.annotations.nospof.dev/waive.SVC-99",
                        "There is no rule 'SVC-99', so the waiver waives nothing",
                        "Give the id of a rule, or delete the waiver"));
    }

    @Test
    void breaksForAWaiverOfTheSiteThatHasExpired() {
        var waiver = new Waiver("SVC-13", "*", "registry", LocalDate.of(2026, 1, 1), Optional.empty());
        var plan = Sample.goodService().at(site -> site.withWaivers(List.of(waiver)));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "waivers of the site",
                        "The waiver of SVC-13 for * ended on 2026-01-01 (registry)",
                        "Keep the rule and delete the waiver, or decide anew until when it is waived"));
    }

    @Test
    void isUndecidedWhileTheAnnotationIsUnknown() {
        var plan = Sample.goodService().unknown("Deployment", ANNOTATION);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "metadata.annotations.nospof.dev/waive.SVC-13 is unknown until deployment"));
    }

    @Test
    void isSilentWithoutWaivers() {
        assertThat(Sample.goodService().judgedBy(rule)).isEmpty();
    }
}
