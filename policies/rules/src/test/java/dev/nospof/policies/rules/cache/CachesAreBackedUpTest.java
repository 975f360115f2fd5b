package dev.nospof.policies.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class CachesAreBackedUpTest {
    private final CachesAreBackedUp rule = new CachesAreBackedUp();

    @Test
    void holdsForAWeekAndALastSnapshot() {
        assertThat(Sample.goodCache().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodCache()
                        .setOf("sessions", "snapshotRetentionLimit", 1)
                        .setOf("sessions", "tags.'nospof.dev/profile'", "dev")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAny() {
        assertThat(Sample.goodCache()
                        .setOf("sessions", "snapshotRetentionLimit", Value.NOTHING)
                        .setOf("sessions", "finalSnapshotIdentifier", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "elasticache ReplicationGroup sessions, snapshotRetentionLimit; finalSnapshotIdentifier",
                        "No snapshot is ever made; Whoever deletes it deletes all that it holds",
                        "Set snapshotRetentionLimit to 7 or more; Name a snapshot to be left"));
    }

    @Test
    void breaksForADay() {
        assertThat(Sample.goodCache()
                        .setOf("sessions", "snapshotRetentionLimit", 1)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "elasticache ReplicationGroup sessions, snapshotRetentionLimit",
                        "What was there more than 1 day ago is gone",
                        "Set snapshotRetentionLimit to 7 or more"));
    }
}
