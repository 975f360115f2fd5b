package dev.nospof.policies.proof.availability;

import static dev.nospof.policies.proof.Shop.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.solver.Interval;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    @Test
    void addsUpByHandForPodsThatAreAllOnOneNode() {
        var one =
                of(service("orders").replicas("1").annotated("a: b").unspread().plan());

        assertThat(one.up().low()).isCloseTo((1 - 2e-4) * (1 - 5e-3) * (1 - 5e-3), within(1e-12));
        assertThat(one.up().high()).isCloseTo((1 - 1.5e-5) * (1 - 1e-4) * (1 - 1e-4), within(1e-12));
    }

    @Test
    void isHigherWhereAZoneMayGo() {
        assertThat(of(service("orders").plan()).up().low())
                .isGreaterThan(of(service("orders").unspread().plan()).up().low());
    }

    @Test
    void namesWhatMattersMostFirst() {
        var shares = of(service("orders").unspread().plan()).whatMatters();

        assertThat(shares.get(0).loss().name()).isEqualTo("node a1");
        assertThat(shares.get(1).loss().name()).isEqualTo("zone a");
    }

    @Test
    void takesWhatWasMeasuredInsteadOfWhatIsPublished() {
        var measured = Prior.measured(Duration.ofHours(999), Duration.ofHours(1), "our own incidents", "2026-11");

        assertThat(measured.away()).isEqualTo(new Interval(1e-3, 1e-3));
    }

    private static Availability of(ResourceGraph plan) {
        return Availability.of(plan, ProofOptions.DEFAULTS, Priors.PUBLISHED).get(0);
    }
}
