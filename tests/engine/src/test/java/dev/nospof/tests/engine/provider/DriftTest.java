package dev.nospof.tests.engine.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsAnInputThatTheServerOnlyWritesInAnotherForm() throws JsonProcessingException {
        assertThat(drift("{\"cpu\": \"1000m\", \"a\": 1}", "{\"cpu\": \"1\", \"a\": 1}", "{\"cpu\": \"1\", \"a\": 2}"))
                .isEqualTo("{\"cpu\":\"1000m\",\"a\":2}");
    }

    @Test
    void takesWhatSomeoneHasChanged() throws JsonProcessingException {
        assertThat(drift("{\"n\": {\"a\": 3}}", "{\"n\": {\"a\": 3, \"b\": 1}}", "{\"n\": {\"a\": 5, \"b\": 1}}"))
                .isEqualTo("{\"n\":{\"a\":5}}");
    }

    @Test
    void dropsWhatSomeoneHasRemoved() throws JsonProcessingException {
        assertThat(drift("{\"a\": 3, \"b\": 1}", "{\"a\": 3, \"b\": 1}", "{\"b\": 1}"))
                .isEqualTo("{\"b\":1}");
    }

    @Test
    void leavesOutWhatOnlyTheServerAdds() throws JsonProcessingException {
        assertThat(drift("{\"a\": 3}", "{\"a\": 3}", "{\"a\": 3, \"status\": {}}"))
                .isEqualTo("{\"a\":3}");
    }

    @Test
    void comparesListsItemByItem() throws JsonProcessingException {
        assertThat(drift("{\"l\": [{\"a\": 1}]}", "{\"l\": [{\"a\": 1, \"b\": 1}]}", "{\"l\": [{\"a\": 2, \"b\": 1}]}"))
                .isEqualTo("{\"l\":[{\"a\":2}]}");
    }

    private static String drift(String inputs, String recorded, String live) throws JsonProcessingException {
        return Drift.inputs(JSON.readTree(inputs), JSON.readTree(recorded), JSON.readTree(live))
                .toString();
    }
}
