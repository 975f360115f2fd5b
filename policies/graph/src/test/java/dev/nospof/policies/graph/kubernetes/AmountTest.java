package dev.nospof.policies.graph.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({"25%, 3, 1, 0", "25%, 4, 1, 1", "25%, 5, 2, 1", "0%, 3, 0, 0", "100%, 3, 3, 3", "1%, 3, 1, 0"})
    void roundsAShareUpOrDown(String share, int pods, int up, int down) {
        var amount = Amount.of(new Field("maxSurge", Value.of(share)));

        assertThat(amount.up(pods)).isEqualTo(up);
        assertThat(amount.down(pods)).isEqualTo(down);
    }

    @Test
    void takesANumberAsItIs() {
        assertThat(Amount.of(new Field("maxSurge", Value.of(2))).up(9)).isEqualTo(2);
    }

    @Test
    void refusesOtherTexts() {
        assertThatThrownBy(() -> Amount.of(new Field("spec.maxUnavailable", Value.of("some"))))
                .isInstanceOf(WrongKind.class)
                .hasMessage("spec.maxUnavailable is text 'some', needs to be a whole number or a percentage");
    }
}
