package dev.nospof.tests.standin.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.standin.wire.Difference.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isEmptyBetweenEqualObjects() throws JsonProcessingException {
        assertThat(between("{\"a\": [1, {\"b\": 2}]}", "{\"a\": [1, {\"b\": 2}]}")
                        .changes())
                .isEmpty();
    }

    @Test
    void namesEachPathThatChanged() throws JsonProcessingException {
        assertThat(between("{\"a\": {\"b\": 1, \"c\": 1}, \"d\": [1]}", "{\"a\": {\"b\": 2, \"e\": 1}, \"d\": [1, 2]}")
                        .changes())
                .containsExactly(
                        Map.entry("a.b", Kind.UPDATED),
                        Map.entry("a.c", Kind.DELETED),
                        Map.entry("a.e", Kind.ADDED),
                        Map.entry("d[1]", Kind.ADDED));
    }

    @Test
    void quotesNamesThatHoldADotOrASlash() throws JsonProcessingException {
        assertThat(between("{\"a\": {}}", "{\"a\": {\"nospof.dev/zones\": \"3\"}}")
                        .changes())
                .containsOnlyKeys("a[\"nospof.dev/zones\"]");
    }

    private static Difference between(String before, String after) throws JsonProcessingException {
        return Difference.between(JSON.readTree(before), JSON.readTree(after));
    }
}
