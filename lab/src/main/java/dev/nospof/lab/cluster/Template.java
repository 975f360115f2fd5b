package dev.nospof.lab.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text beside this class with places, {@code @LIKE_THIS@}, that are filled in. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

    private Template() {}

    /** @throws IllegalStateException if a place has no value, which is a mistake of this project's */
    static String filled(String resource, Map<String, String> values) {
        return PLACE.matcher(text(resource)).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException(resource + " asks for " + place.group() + ", which has no value");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    static String text(String resource) {
        try (var in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
