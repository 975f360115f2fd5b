package dev.nospof.tests.standin.aws.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What kind of value a property takes. */
public sealed interface Kind {
    Kind TEXT = new Scalar("text");
    Kind FLAG = new Scalar("true or false");
    Kind WHOLE = new Scalar("a whole number");
    Kind NUMBER = new Scalar("a number");
    Kind ANYTHING = new Anything();

    /** In words: {@code a list of text}. */
    String words();

    /** Whether the value itself, not what is inside it, is of this kind. */
    boolean fits(JsonNode value);

    record Scalar(String words) implements Kind {
        @Override
        public boolean fits(JsonNode value) {
            return switch (words) {
                case "text" -> value.isTextual();
                case "true or false" -> value.isBoolean();
                case "a whole number" -> value.isIntegralNumber();
                default -> value.isNumber();
            };
        }
    }

    /** Archives and other things that are no JSON. */
    record Anything() implements Kind {
        @Override
        public String words() {
            return "anything";
        }

        @Override
        public boolean fits(JsonNode value) {
            return true;
        }
    }

    record Listed(Kind item) implements Kind {
        @Override
        public String words() {
            return "a list of " + item.words();
        }

        @Override
        public boolean fits(JsonNode value) {
            return value.isArray();
        }
    }

    record Mapped(Kind item) implements Kind {
        @Override
        public String words() {
            return "a map of " + item.words();
        }

        @Override
        public boolean fits(JsonNode value) {
            return value.isObject();
        }
    }

    record Choice(List<Kind> either) implements Kind {
        public Choice {
            either = List.copyOf(either);
        }

        @Override
        public String words() {
            return String.join(
                    " or ", either.stream().map(Kind::words).distinct().toList());
        }

        @Override
        public boolean fits(JsonNode value) {
            return either.stream().anyMatch(kind -> kind.fits(value));
        }
    }

    /** An object with the properties of a class of the SDK. */
    record Nested(Shape shape) implements Kind {
        @Override
        public String words() {
            return "an object";
        }

        @Override
        public boolean fits(JsonNode value) {
            return value.isObject();
        }
    }
}
