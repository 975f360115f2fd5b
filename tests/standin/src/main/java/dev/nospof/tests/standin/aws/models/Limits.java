package dev.nospof.tests.standin.aws.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a value must keep.
 *
 * @param allowed the only values that there are; empty if it may be any
 * @param atLeast of a number its value, of a text its length, of a list its size
 */
public record Limits(
        List<String> allowed, Optional<Pattern> pattern, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
    static final Limits NONE = new Limits(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Limits {
        allowed = List.copyOf(allowed);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** A pattern that Java cannot read is no limit here. */
    static Optional<Pattern> pattern(JsonNode said, boolean whole) {
        if (!said.isTextual() || said.textValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = said.textValue();
            return Optional.of(Pattern.compile(whole ? "(?s:" + text + ")" : "(?s).*(?-s:" + text + ")(?s).*"));
        } catch (PatternSyntaxException anotherDialect) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(JsonNode said) {
        return said.isNumber() ? Optional.of(said.decimalValue()) : Optional.empty();
    }

    /** What is wrong with this value, without saying who says so. */
    public Optional<String> refusal(JsonNode value) {
        if (value.isArray()) {
            return size(BigDecimal.valueOf(value.size()), value.size() + " items", "items");
        }
        if (value.isNumber()) {
            return among(value.asText())
                    .or(() -> size(value.decimalValue(), value.asText(), ""))
                    .or(() -> match(value.asText()));
        }
        if (value.isTextual()) {
            var text = value.textValue();
            var shown = "'" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "'";
            return among(text)
                    .or(() -> size(
                            BigDecimal.valueOf(text.length()),
                            shown + ", which has " + text.length() + " characters",
                            "characters"))
                    .or(() -> match(text));
        }
        return Optional.empty();
    }

    private Optional<String> match(String text) {
        return pattern.filter(p -> !p.matcher(text).matches()).map(p -> "is '" + text + "', must match " + p.pattern());
    }

    private Optional<String> among(String value) {
        return allowed.isEmpty() || allowed.contains(value)
                ? Optional.empty()
                : Optional.of("is '" + value + "', must be one of " + String.join(", ", allowed));
    }

    private Optional<String> size(BigDecimal size, String shown, String unit) {
        if (atLeast.filter(least -> size.compareTo(least) < 0).isPresent()) {
            return Optional.of(
                    "is " + shown + ", must be at least " + atLeast.get() + (unit.isEmpty() ? "" : " " + unit));
        }
        if (atMost.filter(most -> size.compareTo(most) > 0).isPresent()) {
            return Optional.of(
                    "is " + shown + ", must be at most " + atMost.get() + (unit.isEmpty() ? "" : " " + unit));
        }
        return Optional.empty();
    }
}
