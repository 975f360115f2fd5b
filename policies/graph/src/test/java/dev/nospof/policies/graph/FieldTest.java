package dev.nospof.policies.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldTest {
    private final Field root = new Field(
            "",
            Value.Fields.of(Map.of(
                    "replicas",
                    Value.of(3),
                    "half",
                    new Value.Numeric(new BigDecimal("1.5")),
                    "name",
                    Value.of("orders"),
                    "ports",
                    new Value.Items(List.of(Value.of(80))),
                    "later",
                    Value.UNKNOWN,
                    "hidden",
                    new Value.Secret(Value.of("x")))));

    @Test
    void namesTheWholePath() {
        assertThat(root.at("ports").items().get(0).at().path()).isEqualTo("ports[0]");
        assertThat(root.at("spec", "replicas").path()).isEqualTo("spec.replicas");
    }

    @Test
    void isEmptyBelowWhatIsAbsent() {
        assertThat(root.at("spec", "template", "name").text()).isEmpty();
        assertThat(root.at("spec").isPresent()).isFalse();
    }

    @Test
    void refusesToDecideOnWhatIsUnknown() {
        assertThatThrownBy(() -> root.at("later", "below").text())
                .isInstanceOf(NotYetKnown.class)
                .hasMessage("later.below is unknown until deployment");
    }

    @Test
    void refusesToDecideOnWhatIsSecret() {
        assertThatThrownBy(() -> root.at("hidden").integer())
                .isInstanceOf(NotYetKnown.class)
                .hasMessage("hidden is secret");
    }

    @Test
    void refusesAnotherKind() {
        assertThatThrownBy(() -> root.at("name").integer())
                .isInstanceOf(WrongKind.class)
                .hasMessage("name is text 'orders', needs to be a number");
        assertThatThrownBy(() -> root.at("half").integer())
                .isInstanceOf(WrongKind.class)
                .hasMessage("half is a number 1.5, needs to be a whole number");
        assertThatThrownBy(() -> root.at("name", "below")).isInstanceOf(WrongKind.class);
    }
}
