package dev.nospof.policies.graph.read;

import dev.nospof.policies.graph.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One document's events as a value. Anchors, aliases and merge keys are followed; what an alias stands for is shared, not copied, and
 * counted, so that a few lines cannot stand for more than a person could have written.
 *
 * <p>Plain scalars are read as YAML 1.2 says: {@code yes} and {@code on} are text. A tag of somebody's own is ignored.
 */
final class YamlValues {
    /** Values in one document, those behind aliases counted each time. A document as large as the limit would have a few million. */
    static final int MOST_VALUES = 10_000_000;

    private record Counted(Value value, long size) {}

    private final Input input;
    private final Iterator<Event> events;
    private final LoadSettings settings;
    private final Map<Anchor, Counted> anchors = new HashMap<>();
    private final List<Integer> itemLines = new ArrayList<>();
    private long values;
    private int depth;

    YamlValues(Input input, Iterator<Event> events, LoadSettings settings) {
        this.input = input;
        this.events = events;
        this.settings = settings;
    }

    /** Reads to the document's end. */
    Optional<Document> document() {
        var first = events.next();
        var content = value(first, "");
        return content instanceof Value.Nothing
                ? Optional.empty()
                : Optional.of(new Document(content, input.name(), line(first), itemLines));
    }

    private Value value(Event event, String field) {
        if (event instanceof AliasEvent alias) {
            var target = anchors.get(alias.getAlias());
            if (target == null) {
                throw UnreadablePlan.alias(
                        input.name(), line(event), alias.getAlias().getValue());
            }
            count(target.size(), event);
            return target.value();
        }
        var before = values;
        count(1, event);
        if (++depth > Json.DEEPEST) {
            throw UnreadablePlan.tooDeep(input.name(), line(event), Json.DEEPEST);
        }
        var value =
                switch (event.getEventId()) {
                    case MappingStart -> mapping();
                    case SequenceStart -> sequence(depth == 2 && field.equals("items"));
                    default -> scalar((ScalarEvent) event);
                };
        depth--;
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, new Counted(value, values - before)));
        return value;
    }

    private Value sequence(boolean objects) {
        var items = new ArrayList<Value>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            if (objects) {
                itemLines.add(line(event));
            }
            items.add(value(event, ""));
        }
        return new Value.Items(items);
    }

    private Value mapping() {
        var fields = new TreeMap<String, Value>();
        var lines = new HashMap<String, Integer>();
        var merged = new TreeMap<String, Value>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw UnreadablePlan.notYaml(input.name(), line(event), "a key that is not text");
            }
            var line = line(key);
            var name = key.getValue();
            if (lines.putIfAbsent(name, line) != null) {
                throw UnreadablePlan.duplicateKey(input.name(), line, name);
            }
            var value = value(events.next(), name);
            if (name.equals("<<") && key.isPlain()) {
                merge(value, line, merged);
            } else {
                fields.put(name, value);
            }
        }
        merged.forEach(fields::putIfAbsent);
        return PulumiSpecials.object(fields);
    }

    /** One object or a list of them; the first that has a field decides it. */
    private void merge(Value value, int line, Map<String, Value> merged) {
        if (value instanceof Value.Fields fields) {
            fields.fields().forEach(merged::putIfAbsent);
        } else if (value instanceof Value.Items items) {
            items.items().forEach(item -> merge(item, line, merged));
        } else {
            throw UnreadablePlan.notYaml(input.name(), line, "a merge key '<<' without an object");
        }
    }

    private Value scalar(ScalarEvent scalar) {
        var text = scalar.getValue();
        if (!scalar.isPlain() || scalar.getTag().isPresent()) {
            return PulumiSpecials.text(text);
        }
        var tag = settings.getSchema().getScalarResolver().resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Value.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Value.of(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT)) {
            return JsonValues.number(new BigDecimal(whole(text)));
        }
        if (tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return PulumiSpecials.text(text);
    }

    private static BigInteger whole(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }

    private static Value number(String text) {
        try {
            return JsonValues.number(new BigDecimal(text));
        } catch (NumberFormatException infiniteOrNone) {
            return Value.of(text);
        }
    }

    private void count(long more, Event event) {
        values += more;
        if (values > MOST_VALUES) {
            throw UnreadablePlan.bomb(input.name(), line(event), MOST_VALUES);
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
