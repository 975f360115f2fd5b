package dev.nospof.policies.graph.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.policies.graph.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,2.5,\"x\",true,null,{}]}",
                "[]",
                "\"text\"",
                "30",
                "-0.001",
                "false",
                "12345678901234567890"
            })
    void writesWhatItRead(String json) {
        assertThat(JsonValues.toJson(value(json))).hasToString(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
                "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
                "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
                "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
                "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"
            })
    void readsPulumisSignsOfTheUnknown(String sign) {
        assertThat(value("\"" + sign + "\"")).isEqualTo(Value.UNKNOWN);
    }

    @Test
    void readsASecretAndItsContentWhereItIsInClear() {
        var json = "{\"4dabf18193072939515e22adb298388d\":\"1b47061264138c4ac30d75fd1eb44270\",\"value\":\"hunter2\"}";

        assertThat(value(json)).isEqualTo(new Value.Secret(Value.of("hunter2")));
    }

    @Test
    void readsAnOutputThatIsNotKnownYet() {
        assertThat(value("{\"4dabf18193072939515e22adb298388d\":\"d0e6a833031e9bbcd3f4e8bde6ca49a4\"}"))
                .isEqualTo(Value.UNKNOWN);
    }

    @Test
    void readsAnOutputThatIsSecret() {
        var json =
                "{\"4dabf18193072939515e22adb298388d\":\"d0e6a833031e9bbcd3f4e8bde6ca49a4\",\"value\":1,\"secret\":true}";

        assertThat(value(json)).isEqualTo(new Value.Secret(Value.of(1)));
    }

    @Test
    void neverWritesASecretsContent() {
        var written = JsonValues.toJson(Value.Fields.of(Map.of("password", new Value.Secret(Value.of("hunter2")))))
                .toString();

        assertThat(written).doesNotContain("hunter2");
        assertThat(value(written)).isEqualTo(Value.Fields.of(Map.of("password", new Value.Secret(Value.NOTHING))));
    }

    @Test
    void writesTheUnknownAsPulumiDoes() {
        assertThat(JsonValues.toJson(new Value.Items(List.of(Value.UNKNOWN))))
                .hasToString("[\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"]");
    }

    @Test
    void writesLargeRoundNumbersWithoutAnExponent() {
        assertThat(JsonValues.toJson(new Value.Numeric(new BigDecimal("3E+3")))).hasToString("3000");
    }

    @Test
    void keepsANumberThatWouldFillTheMemoryAsText() {
        assertThat(JsonValues.number(new BigDecimal("1E+999999999"))).isEqualTo(Value.of("1E+999999999"));
    }

    private static Value value(String json) {
        try {
            return JsonValues.of(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
