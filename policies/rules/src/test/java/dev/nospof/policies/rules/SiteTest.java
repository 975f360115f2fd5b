package dev.nospof.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
    @Test
    void hasThreeZonesAndIsStrictUnlessToldOtherwise() {
        var site = Site.standard(Sample.TODAY);

        assertThat(site.zones()).isEqualTo(3);
        assertThat(site.strictness()).isEqualTo(Strictness.PRODUCTION);
    }

    @Test
    void refusesToHaveNoZones() {
        assertThatThrownBy(() -> Site.standard(Sample.TODAY).withZones(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        Site: zones is 0, needs to be at least 1.
                        No replica could run anywhere.
                        Give the number of availability zones of the environment.""");
    }

    @ParameterizedTest
    @CsvSource({"PRODUCTION, 3, 3", "PRODUCTION, 1, 2", "PRODUCTION, 5, 5", "DEVELOPMENT, 3, 2", "DEVELOPMENT, 1, 2"})
    void asksForReplicasByItsStrictness(Strictness strictness, int zones, int floor) {
        assertThat(strictness.replicaFloor(zones)).isEqualTo(floor);
    }

    @Test
    void refusesAnAnnotatedZoneCountThatIsNone() {
        var plan = Sample.goodService().set("Deployment", "metadata.annotations.'nospof.dev/zones'", "many");

        assertThat(plan.broken()).contains("SVC-01");
    }
}
