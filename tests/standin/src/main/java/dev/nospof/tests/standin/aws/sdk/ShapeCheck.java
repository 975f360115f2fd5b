package dev.nospof.tests.standin.aws.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.tests.standin.aws.Complaint;
import dev.nospof.tests.standin.wire.Structs;
import java.util.ArrayList;
import java.util.List;

/** Holds values against what the SDK declares: no unknown property, none missing that is required, each of its kind. */
public final class ShapeCheck {
    /** What the engine and providers note beside the properties; no property itself. */
    private static final String NOTES = "__";

    private final List<Complaint> complaints = new ArrayList<>();

    private ShapeCheck() {}

    /** Everything that is wrong with these inputs, in the order of properties. */
    public static List<Complaint> of(Shape shape, JsonNode inputs) {
        var check = new ShapeCheck();
        check.object("", shape, inputs);
        return List.copyOf(check.complaints);
    }

    private void object(String path, Shape shape, JsonNode value) {
        var known = shape.properties();
        value.properties().forEach(field -> {
            var name = field.getKey();
            if (name.startsWith(NOTES)) {
                return;
            }
            var here = path.isEmpty() ? name : path + "." + name;
            if (!known.containsKey(name)) {
                complaints.add(new Complaint(
                        here, "there is no property '" + name + "'; known are " + String.join(", ", known.keySet())));
            } else {
                value(here, known.get(name).kind(), field.getValue());
            }
        });
        known.values().stream()
                .filter(property -> property.required() && isMissing(value.path(property.name())))
                .forEach(property -> complaints.add(new Complaint(
                        path.isEmpty() ? property.name() : path + "." + property.name(),
                        "the required property '" + property.name() + "' is missing")));
    }

    private void value(String path, Kind kind, JsonNode value) {
        if (isMissing(value) || Structs.isUnknown(value)) {
            return;
        }
        if (!kind.fits(value)) {
            complaints.add(new Complaint(path, "is " + shown(value) + ", must be " + kind.words()));
            return;
        }
        if (kind instanceof Kind.Listed list) {
            for (int i = 0; i < value.size(); i++) {
                value(path + "[" + i + "]", list.item(), value.get(i));
            }
        } else if (kind instanceof Kind.Mapped map) {
            value.properties().forEach(field -> value(path + "." + field.getKey(), map.item(), field.getValue()));
        } else if (kind instanceof Kind.Nested nested) {
            object(path, nested.shape(), value);
        } else if (kind instanceof Kind.Choice choice) {
            choice.either().stream()
                    .filter(one -> one.fits(value))
                    .findFirst()
                    .ifPresent(one -> value(path, one, value));
        }
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String shown(JsonNode value) {
        var text = value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
