package dev.nospof.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import dev.nospof.policies.graph.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructsTest {
    @Test
    void keepsEveryKindOfValue() {
        assertThat(
                        fields(
                                "{\"text\": \"a\", \"number\": 3, \"half\": 0.5, \"flag\": true, \"list\": [1, {\"b\": null}]}"))
                .isEqualTo(Value.Fields.of(Map.of(
                        "text", Value.of("a"),
                        "number", Value.of(3),
                        "half", new Value.Numeric(new BigDecimal("0.5")),
                        "flag", Value.of(true),
                        "list", new Value.Items(List.of(Value.of(1), Value.Fields.of(Map.of("b", Value.NOTHING)))))));
    }

    @Test
    void keepsUnknownUnknown() {
        assertThat(fields("{\"a\": \"" + Stack.UNKNOWN + "\"}")).isEqualTo(Value.Fields.of(Map.of("a", Value.UNKNOWN)));
    }

    @Test
    void keepsSecretSecret() {
        var secret =
                "{\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": \"hush\"}";

        assertThat(fields("{\"a\": " + secret + "}").fields().get("a"))
                .isInstanceOf(Value.Secret.class)
                .hasToString("[secret]");
    }

    @Test
    void takesANumberThatJsonCannotSayAsText() {
        var infinite = com.google.protobuf.Value.newBuilder().setNumberValue(Double.POSITIVE_INFINITY);

        assertThat(Structs.fields(
                        Struct.newBuilder().putFields("a", infinite.build()).build()))
                .isEqualTo(Value.Fields.of(Map.of("a", Value.of("Infinity"))));
    }

    private static Value.Fields fields(String json) {
        return Structs.fields(Stack.struct(json));
    }
}
