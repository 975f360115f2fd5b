package dev.nospof.policies.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class CachesTakeOverTest {
    private final CachesTakeOver rule = new CachesTakeOver();

    @Test
    void holdsWhereAReplicaInAnotherZoneIsPromoted() {
        assertThat(Sample.goodCache().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNoneIs() {
        assertThat(Sample.goodCache()
                        .setOf("sessions", "automaticFailoverEnabled", Value.NOTHING)
                        .setOf("sessions", "multiAzEnabled", false)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "elasticache ReplicationGroup sessions, automaticFailoverEnabled; multiAzEnabled",
                        "No replica is promoted when the primary is lost; All its nodes may be in one zone",
                        "Set automaticFailoverEnabled: true; Set multiAzEnabled: true"));
    }

    @Test
    void isUndecidedWhileItIsNotKnown() {
        assertThat(Sample.goodCache()
                        .setOf("sessions", "multiAzEnabled", Value.UNKNOWN)
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }
}
