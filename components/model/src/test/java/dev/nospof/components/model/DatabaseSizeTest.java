package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSizeTest {
    @ParameterizedTest
    @CsvSource({
        "db.t4g.medium, 4",
        "db.r7g.large, 16",
        "db.r6gd.2xlarge, 64",
        "db.m6gd.16xlarge, 256",
        "db.c6gd.medium, 2",
        "db.x2iedn.xlarge, 128"
    })
    void knowsItsMemory(String word, int gibibytes) {
        assertThat(DatabaseSize.read(word).orElseThrow().memoryGibibytes()).isEqualTo(gibibytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.serverless", "r7g.large", "db.r7g.huge", "db.z1d.large", ""})
    void guessesNone(String word) {
        assertThat(DatabaseSize.read(word)).isEmpty();
    }

    /** Beside the figures that AWS and its users published: never more, and not much less. */
    @ParameterizedTest
    @CsvSource({
        "db.t3.micro, postgres, 87",
        "db.t3.micro, mysql, 66",
        "db.t3.medium, aurora-mysql, 90",
        "db.r5.large, aurora-mysql, 1000",
        "db.r5.large, aurora-postgresql, 1683",
        "db.r5.24xlarge, aurora-postgresql, 5000"
    })
    void allowsNoMoreConnectionsThanWerePublished(String word, String engine, int published) {
        assertThat(DatabaseSize.read(word).orElseThrow().connections(engine)).isBetween(published * 8 / 10, published);
    }
}
