package dev.nospof.policies.graph;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One property value of a plan. Immutable; equal when its content is equal, whatever order the fields came in.
 *
 * <p>Sealed because a plan knows one thing that JSON does not: a value that is {@link Unknown} until deployment. Whoever reads values
 * must say what that means, and {@link Field} makes forgetting it impossible.
 */
public sealed interface Value {
    /** No value: a field that is missing or explicitly null. */
    Value NOTHING = new Nothing();

    /** A value that deployment will decide. */
    Value UNKNOWN = new Unknown();

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /** The kind of value in words, for messages: {@code text}, {@code a number}. */
    String kind();

    record Text(String text) implements Value {
        @Override
        public String kind() {
            return "text";
        }
    }

    record Numeric(BigDecimal number) implements Value {
        public Numeric {
            number = number.stripTrailingZeros();
        }

        @Override
        public String kind() {
            return "a number";
        }
    }

    record Flag(boolean flag) implements Value {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    record Fields(SortedMap<String, Value> fields) implements Value {
        /** No fields at all. */
        public static final Fields NONE = new Fields(Collections.emptySortedMap());

        public Fields {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        public static Fields of(Map<String, ? extends Value> fields) {
            return new Fields(new TreeMap<>(fields));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    record Nothing() implements Value {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    record Unknown() implements Value {
        @Override
        public String kind() {
            return "unknown until deployment";
        }
    }

    /** A value that must not be shown. Its content can be handed on, but is never printed and decides nothing. */
    record Secret(Value content) implements Value {
        @Override
        public String kind() {
            return "secret";
        }

        @Override
        public String toString() {
            return "[secret]";
        }
    }
}
