package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The JSON objects that follow each other in an input. */
final class JsonDocuments {
    private JsonDocuments() {}

    static List<Document> in(Input input) {
        var documents = new ArrayList<Document>();
        try (var parser = Json.parser(input)) {
            while (parser.nextToken() != null) {
                documents.add(document(input, parser));
            }
        } catch (IOException bad) {
            throw Json.unreadable(input, bad);
        }
        return documents;
    }

    private static Document document(Input input, JsonParser parser) throws IOException {
        var line = parser.currentTokenLocation().getLineNr();
        var itemLines = new ArrayList<Integer>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return new Document(JsonValues.read(parser), input.name(), line, itemLines);
        }
        var fields = new TreeMap<String, Value>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("items") && token == JsonToken.START_ARRAY) {
                fields.put(name, items(parser, itemLines));
            } else {
                fields.put(name, JsonValues.read(parser));
            }
        }
        return new Document(PulumiSpecials.object(fields), input.name(), line, itemLines);
    }

    private static Value items(JsonParser parser, List<Integer> lines) throws IOException {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            lines.add(parser.currentTokenLocation().getLineNr());
            items.add(JsonValues.read(parser));
        }
        return new Value.Items(items);
    }
}
