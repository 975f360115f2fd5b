package dev.nospof.policies.rules.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentsHitFewTest {
    private static final String WHERE = "fis ExperimentTemplate stops, targets[0].";

    private final ExperimentsHitFew rule = new ExperimentsHitFew();

    @Test
    void holdsForOneAndForAZonesShare() {
        assertThat(Sample.goodExperiment().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(selected("COUNT(1)").verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksAboveAZonesShare() {
        assertThat(selected("PERCENT(50)").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        WHERE + "selectionMode",
                        "50 % are hit, and there is a reserve for 34 % over 3 zones",
                        "Hit 34 % or less"));
        assertThat(selected("PERCENT(50)")
                        .setOf("stops", "tags.'nospof.dev/zones'", "2")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void letsAllOfOneZoneBeHit() {
        var all = selected("ALL");

        assertThat(all.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        WHERE + "selectionMode",
                        "All that fits is hit at once, in every zone",
                        "Select a share, PERCENT(34), or what is in one zone"));
        assertThat(all.setOf("stops", "targets[0].parameters.availabilityZoneIdentifier", "eu-west-1a")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(all.setOf("stops", "targets[0].parameters.availabilityZoneIdentifier", "eu-west-1a,eu-west-1b")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void breaksWhereAnythingMayBeHit() {
        assertThat(Sample.goodExperiment()
                        .setOf("stops", "targets[0].resourceTags", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        WHERE + "resourceTags",
                        "Whatever of its kind is in the account may be hit",
                        "Name a tag of what may be hit, or its ARNs"));
    }

    @Test
    void hasNothingToSayOfOneWithoutTargets() {
        assertThat(Sample.goodExperiment()
                        .setOf("stops", "targets", new Value.Items(List.of()))
                        .judgedBy(rule))
                .isEmpty();
    }

    private static Sample selected(String mode) {
        return Sample.goodExperiment().setOf("stops", "targets[0].selectionMode", mode);
    }
}
