package dev.nospof.policies.graph.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "500m, 0.5",
        "1, 1",
        "1.5, 1.5",
        ".5, 0.5",
        "1Ki, 1024",
        "1Gi, 1073741824",
        "1024Mi, 1073741824",
        "1G, 1000000000",
        "1e3, 1000",
        "2E3, 2000",
        "1E, 1000000000000000000",
        "100n, 0.0000001"
    })
    void readsWhatKubernetesWrites(String text, BigDecimal amount) {
        assertThat(Quantity.of(new Field("memory", Value.of(text))).orElseThrow())
                .isEqualByComparingTo(amount);
    }

    @Test
    void takesANumberAsItIs() {
        assertThat(Quantity.of(new Field("cpu", Value.of(2)))).hasValue(BigDecimal.valueOf(2));
    }

    @Test
    void isEmptyWhereNothingStands() {
        assertThat(Quantity.of(new Field("cpu", Value.NOTHING))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gi", "1 Gi", "1gi", "1e", "one", "1e999"})
    void refusesWhatIsNoQuantity(String text) {
        var field = new Field("resources.limits.memory", Value.of(text));

        assertThatThrownBy(() -> Quantity.of(field))
                .isInstanceOf(WrongKind.class)
                .hasMessage(
                        "resources.limits.memory is text '" + text + "', needs to be a quantity such as 500m or 1Gi");
    }
}
