package dev.nospof.components.aws.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@link Json} and {@link Policy}. */
class JsonTest {
    @Test
    void sortsFieldsSoThatTheTextIsAlwaysTheSame() {
        assertThat(Json.of(Map.of("b", List.of(1, true, "x"), "a", Map.of())))
                .isEqualTo("{\"a\":{},\"b\":[1,true,\"x\"]}");
    }

    @Test
    void escapesWhatWouldEndAText() {
        assertThat(Json.of("a\"b\\c\nd")).isEqualTo("\"a\\\"b\\\\c\\u000ad\"");
    }

    @Test
    void saysWhoMayDoWhat() {
        assertThat(Policy.EMPTY
                        .allow("Send", List.of("sqs:SendMessage"), "arn:q")
                        .json())
                .isEqualTo(
                        "{\"Statement\":[{\"Action\":[\"sqs:SendMessage\"],\"Effect\":\"Allow\",\"Resource\":\"arn:q\","
                                + "\"Sid\":\"Send\"}],\"Version\":\"2012-10-17\"}");
    }
}
