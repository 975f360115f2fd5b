package dev.nospof.policies.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value and the place it was read from, so that every answer about it can name the property.
 *
 * <p>The typed readers ({@link #text()}, {@link #integer()}, …) answer empty for what is absent, throw {@link NotYetKnown} for what is
 * unknown or secret, and {@link WrongKind} for what is of another kind.
 *
 * @param path as a person would write it: {@code spec.template.spec.containers[0].image}; empty at the root
 */
public record Field(String path, Value value) {
    /** The field below this one; absent when this one has no such field, unknown when this one is unknown. */
    public Field at(String... names) {
        var field = this;
        for (var name : names) {
            field = field.below(name);
        }
        return field;
    }

    private Field below(String name) {
        var below = path.isEmpty() ? name : path + "." + name;
        if (value instanceof Value.Fields fields) {
            return new Field(below, fields.fields().getOrDefault(name, Value.NOTHING));
        }
        if (value instanceof Value.Nothing) {
            return new Field(below, Value.NOTHING);
        }
        if (hidden()) {
            return new Field(below, value instanceof Value.Secret ? new Value.Secret(Value.NOTHING) : Value.UNKNOWN);
        }
        throw new WrongKind(path, value, "an object");
    }

    /** Whether a value, known or not, stands here. */
    public boolean isPresent() {
        return !(value instanceof Value.Nothing);
    }

    /** Whether reading this field would throw {@link NotYetKnown}. */
    public boolean hidden() {
        return value instanceof Value.Unknown || value instanceof Value.Secret;
    }

    public Optional<String> text() {
        if (value instanceof Value.Text text) {
            return Optional.of(text.text());
        }
        return absent("text");
    }

    public Optional<BigDecimal> number() {
        if (value instanceof Value.Numeric number) {
            return Optional.of(number.number());
        }
        return absent("a number");
    }

    public OptionalInt integer() {
        var number = number();
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(number.get().intValueExact());
        } catch (ArithmeticException notWhole) {
            throw new WrongKind(path, value, "a whole number");
        }
    }

    public Optional<Boolean> flag() {
        if (value instanceof Value.Flag flag) {
            return Optional.of(flag.flag());
        }
        return absent("true or false");
    }

    /** The items in their order; none when absent. */
    public List<Field> items() {
        if (!(value instanceof Value.Items items)) {
            absent("a list");
            return List.of();
        }
        var fields = new ArrayList<Field>();
        for (int i = 0; i < items.items().size(); i++) {
            fields.add(new Field(path + "[" + i + "]", items.items().get(i)));
        }
        return fields;
    }

    /** The fields by name; none when absent. */
    public SortedMap<String, Field> fields() {
        var below = new TreeMap<String, Field>();
        if (value instanceof Value.Fields fields) {
            fields.fields().keySet().forEach(name -> below.put(name, below(name)));
        } else {
            absent("an object");
        }
        return below;
    }

    /** The texts by name, as labels and annotations are; none when absent. */
    public SortedMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        fields().forEach((name, field) -> field.text().ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    private <T> Optional<T> absent(String wanted) {
        if (value instanceof Value.Nothing) {
            return Optional.empty();
        }
        if (hidden()) {
            throw new NotYetKnown(path, value);
        }
        throw new WrongKind(path, value, wanted);
    }
}
