package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class FleetsCanReplaceAZoneTest {
    private final FleetsCanReplaceAZone rule = new FleetsCanReplaceAZone();

    @Test
    void holdsWithRoomForTheShareOfAZone() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithout() {
        assertThat(Sample.goodFleet().setOf("shop", "maxSize", 4).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, maxSize",
                        "When a zone is lost nothing is started in the others: it may have 4 instances, and 5 are needed beside the lost ones",
                        "Set maxSize to 5 or more"));
    }
}
