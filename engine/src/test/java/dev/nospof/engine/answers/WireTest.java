package dev.nospof.engine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.Value.Fields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static com.google.protobuf.Value text(String text) {
        return com.google.protobuf.Value.newBuilder().setStringValue(text).build();
    }

    private static Value read(Map<String, com.google.protobuf.Value> special) {
        return Wire.value(com.google.protobuf.Value.newBuilder()
                .setStructValue(Struct.newBuilder().putAllFields(special))
                .build());
    }

    @Test
    void bringsBackWhatItSent() {
        var fields = Fields.of(Map.of(
                "text",
                Value.of("x"),
                "number",
                Value.of(3),
                "flag",
                Value.of(true),
                "list",
                new Value.Items(List.of(Value.of(1), Value.UNKNOWN)),
                "secret",
                new Value.Secret(Fields.of(Map.of("deep", Value.of("y")))),
                "unknown",
                Value.UNKNOWN));

        assertThat(Wire.fields(Wire.struct(fields))).isEqualTo(fields);
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(Wire.fields(Wire.struct(Fields.of(Map.of("nothing", Value.NOTHING)))))
                .isEqualTo(Fields.NONE);
    }

    @Test
    void marksASecretOnce() {
        var secret = new Value.Secret(Value.of("x"));

        assertThat(Wire.secret(secret)).isSameAs(secret);
        assertThat(Wire.withSecrets(Fields.of(Map.of("a", secret, "b", Value.of("y"))), List.of("a", "b", "c")))
                .isEqualTo(Fields.of(Map.of("a", secret, "b", new Value.Secret(Value.of("y")))));
    }

    @Test
    void readsAResourceAsItsUrn() {
        assertThat(read(Map.of(
                        SIGNATURE,
                        text("5cf8f73096256a8f31e491e813e4eb8e"),
                        "urn",
                        text("urn:pulumi:dev::shop::t::n"),
                        "id",
                        text("i"))))
                .isEqualTo(Value.of("urn:pulumi:dev::shop::t::n"));
    }

    @Test
    void readsAnOutputAsItsValue() {
        var signature = text("d0e6a833031e9bbcd3f4e8bde6ca49a4");
        var secret = com.google.protobuf.Value.newBuilder().setBoolValue(true).build();

        assertThat(read(Map.of(SIGNATURE, signature, "value", text("x")))).isEqualTo(Value.of("x"));
        assertThat(read(Map.of(SIGNATURE, signature))).isEqualTo(Value.UNKNOWN);
        assertThat(read(Map.of(SIGNATURE, signature, "value", text("x"), "secret", secret)))
                .isEqualTo(new Value.Secret(Value.of("x")));
    }

    @Test
    void keepsWhereAnAssetComesFrom() {
        assertThat(read(Map.of(SIGNATURE, text("c44067f5952c0a294b673a41bacd8c17"), "path", text("a.txt"))))
                .isEqualTo(Fields.of(Map.of("path", Value.of("a.txt"))));
    }
}
