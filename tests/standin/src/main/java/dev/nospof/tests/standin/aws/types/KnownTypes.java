package dev.nospof.tests.standin.aws.types;

import dev.nospof.tests.standin.aws.sdk.SdkResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types of {@code types.txt}: all that the stand-in knows. */
public final class KnownTypes {
    private static final SortedMap<String, KnownType> TYPES = read();

    private KnownTypes() {}

    public static Optional<KnownType> find(String token) {
        return Optional.ofNullable(TYPES.get(token));
    }

    /**
     * As above.
     *
     * @throws IllegalArgumentException if there is no line for it
     */
    public static KnownType get(String token) {
        return find(token).orElseThrow(() -> new IllegalArgumentException(stranger(token)));
    }

    /** What to say of a type that has no line. */
    public static String stranger(String token) {
        return "the stand-in does not know " + token
                + ". What it does with it would prove nothing. Add a line to types.txt";
    }

    public static Collection<KnownType> all() {
        return TYPES.values();
    }

    private static SortedMap<String, KnownType> read() {
        var types = new TreeMap<String, KnownType>();
        for (var line : Tables.lines("types.txt")) {
            var type = type(line);
            if (types.put(type.token(), type) != null) {
                throw new IllegalStateException("types.txt names " + type.token() + " twice.");
            }
        }
        return Collections.unmodifiableSortedMap(types);
    }

    private static KnownType type(List<String> line) {
        var token = "aws:" + line.get(0);
        var said = new TreeMap<String, String>();
        for (var word : line.subList(1, line.size())) {
            var equals = word.indexOf('=');
            said.put(word.substring(0, equals), word.substring(equals + 1));
        }
        var outputs = new TreeMap<String, String>();
        said.forEach((key, value) -> {
            if (key.startsWith("out.")) {
                outputs.put(key.substring("out.".length()), value);
            }
        });
        var anew = new ArrayList<String>();
        var notAnew = new ArrayList<String>();
        for (var property : words(said.getOrDefault("anew", ""))) {
            (property.startsWith("-") ? notAnew : anew).add(property.replaceFirst("^-", ""));
        }
        var named = said.containsKey("name")
                ? optional(said.get("name"))
                : SdkResource.of(token)
                        .filter(sdk -> sdk.inputs().properties().containsKey("name"))
                        .map(sdk -> "name");
        return new KnownType(
                token,
                said.get("op").equals("-") ? List.of() : words(said.get("op")),
                optional(said.get("cfn")),
                named,
                words(said.getOrDefault("unique", "")),
                said.get("id"),
                Optional.ofNullable(said.get("arn")),
                anew,
                notAnew,
                Collections.unmodifiableSortedMap(outputs));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    private static Optional<String> optional(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }
}
