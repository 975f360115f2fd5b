package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;

/** Properties that hold JSON as a text: policies, redrive policies. */
public final class JsonTexts {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTexts() {}

    /**
     * What the text says; absent where there is none.
     *
     * @throws WrongKind if it is not JSON
     */
    public static Field read(Field text) {
        var written = text.text();
        if (written.isEmpty() || written.get().isBlank()) {
            return new Field(text.path(), Value.NOTHING);
        }
        try {
            return new Field(text.path(), JsonValues.of(MAPPER.readTree(written.get())));
        } catch (JsonProcessingException notJson) {
            throw WrongKind.at(text, "JSON");
        }
    }
}
