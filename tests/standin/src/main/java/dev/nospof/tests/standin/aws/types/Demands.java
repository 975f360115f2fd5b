package dev.nospof.tests.standin.aws.types;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables of what values must be: {@code limits.txt}, {@code renamed.txt}, {@code documents.txt}. */
public final class Demands {
    /**
     * What AWS's models leave out.
     *
     * @param source the page that says so
     */
    public record Limit(
            String type,
            String property,
            Optional<Pattern> pattern,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            String source) {}

    /** A property whose text is a document; {@code what} is a word of {@code documents.txt}. */
    public record Document(String type, String property, String what) {}

    private static final List<Limit> LIMITS =
            Tables.fields("limits.txt").stream().map(Demands::limit).toList();
    private static final List<List<String>> RENAMED = Tables.lines("renamed.txt");
    private static final List<Document> DOCUMENTS = Tables.lines("documents.txt").stream()
            .map(line -> new Document("aws:" + line.get(0), line.get(1), line.get(2)))
            .toList();

    private Demands() {}

    public static List<Limit> limits(String token) {
        return LIMITS.stream().filter(limit -> limit.type().equals(token)).toList();
    }

    public static List<Document> documents(String token) {
        return DOCUMENTS.stream()
                .filter(document -> document.type().equals(token))
                .toList();
    }

    /** By the SDK's property, AWS's name for it. */
    public static SortedMap<String, String> renamed(String token) {
        var names = new TreeMap<String, String>();
        RENAMED.stream()
                .filter(line -> ("aws:" + line.get(0)).equals(token))
                .forEach(line -> names.put(line.get(1), line.get(2)));
        return names;
    }

    /** Every line of the three tables as type and property, for tests of the tables themselves. */
    public static List<List<String>> all() {
        var all = new ArrayList<List<String>>();
        LIMITS.forEach(limit -> all.add(List.of(limit.type(), limit.property())));
        DOCUMENTS.forEach(document -> all.add(List.of(document.type(), document.property())));
        RENAMED.forEach(line -> all.add(List.of("aws:" + line.get(0), line.get(1))));
        return all;
    }

    private static Limit limit(List<String> fields) {
        var pattern = fields.get(2).replace('¦', '|');
        var range = fields.get(3).split("\\.\\.", -1);
        return new Limit(
                "aws:" + fields.get(0),
                fields.get(1),
                pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern)),
                range.length == 2 ? Optional.of(new BigDecimal(range[0])) : Optional.empty(),
                range.length == 2 ? Optional.of(new BigDecimal(range[1])) : Optional.empty(),
                fields.get(4));
    }
}
