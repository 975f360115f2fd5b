package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.regex.Pattern;

/** How all JSON is parsed here: one value for a name, and no deeper than a person could have meant. */
final class Json {
    static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate (?:field|Object property) ['\"](.*?)['\"]");

    private Json() {}

    static JsonParser parser(Input input) throws IOException {
        return FACTORY.createParser(input.bytes());
    }

    /** What is wrong, for the person who gave the file. */
    static UnreadablePlan unreadable(Input input, IOException bad) {
        if (!(bad instanceof JsonProcessingException json)) {
            return UnreadablePlan.cannotBeRead(input.name(), String.valueOf(bad.getMessage()));
        }
        var line = json.getLocation() == null ? 1 : json.getLocation().getLineNr();
        if (bad instanceof JsonEOFException) {
            return UnreadablePlan.truncated(input.name(), line);
        }
        // What Jackson adds in brackets is where in its own buffer it stood.
        var problem = String.valueOf(json.getOriginalMessage()).replaceAll("(?s)\\s*\\(for .*", "");
        var duplicate = DUPLICATE.matcher(problem);
        return duplicate.find()
                ? UnreadablePlan.duplicateKey(input.name(), line, duplicate.group(1))
                : UnreadablePlan.notJson(input.name(), line, problem);
    }
}
