package dev.nospof.components.aws.parts;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** JSON texts, as AWS wants them inside of other properties: policy documents, redrive policies, event patterns. Fields are sorted. */
public final class Json {
    private Json() {}

    /** Of maps with texts as keys, lists, texts, numbers and booleans. */
    public static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<Object, Object>(map)
                    .entrySet().stream()
                            .map(e -> quoted(String.valueOf(e.getKey())) + ":" + of(e.getValue()))
                            .collect(joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(Json::of).collect(joining(",", "[", "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
