package dev.nospof.policies.graph.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceSizeTest {
    @ParameterizedTest
    @CsvSource({
        "m7g.medium, 1, 4",
        "m7i-flex.large, 2, 8",
        "c6gn.xlarge, 4, 8",
        "r7gd.2xlarge, 8, 64",
        "m6a.48xlarge, 192, 768"
    })
    void isReadFromTheName(String type, int processors, int gibibytes) {
        assertThat(InstanceSize.of(type)).contains(new InstanceSize(processors, gibibytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t3.large", "m7g.metal", "x2gd.large", "p5.48xlarge", "large", ""})
    void isNotKnownOfOthers(String type) {
        assertThat(InstanceSize.of(type)).isEmpty();
    }

    @Test
    void countsProcessorsBySize() {
        assertThat(InstanceSize.of("m7g.16xlarge").orElseThrow().processors()).isEqualTo(64);
    }
}
