package dev.nospof.tests.standin.aws.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.tests.standin.aws.Complaint;
import dev.nospof.tests.standin.wire.Structs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds the values of one resource type against AWS's own models.
 *
 * @param type the resource type's own name, which AWS may put before a property's
 * @param models what AWS says, best first: a place where one has limits is not asked of the next
 * @param renamed where the rule of names does not lead: by the SDK's path, AWS's name, or "-" where the two mean different things
 */
public record Values(String type, List<Declared> models, SortedMap<String, String> renamed) {
    /** Leads nowhere on purpose. */
    private static final String NOWHERE = "-";

    /**
     * What was found.
     *
     * @param covered the values that a limit of AWS's was found for, by their paths, with who says so
     */
    public record Result(List<Complaint> complaints, SortedMap<String, String> covered) {}

    public Values {
        models = List.copyOf(models);
        renamed = Collections.unmodifiableSortedMap(new TreeMap<>(renamed));
    }

    public Result check(JsonNode inputs) {
        var walk = new Walk();
        for (var model : models) {
            walk.object("", "", inputs, Map.of("", model));
        }
        return new Result(List.copyOf(walk.complaints), walk.covered);
    }

    /** What AWS calls a top-level property, in one model. */
    public Optional<String> name(Declared model, String property) {
        var said = renamed.get(property);
        if (said == null) {
            return new Names(type).find(property, model.members());
        }
        return Optional.of(said).filter(model.members()::contains);
    }

    private final class Walk {
        private final List<Complaint> complaints = new ArrayList<>();
        private final SortedMap<String, String> covered = new TreeMap<>();

        /**
         * @param path where we are, with indices; {@code names} is the same without
         * @param places where a name may be looked for, by what stands before it: nested blocks of the SDK are often flat at AWS
         */
        private void object(String path, String names, JsonNode value, Map<String, Declared> places) {
            value.properties().forEach(field -> {
                var name = field.getKey();
                if (name.startsWith("__") || name.startsWith("tags") || isOpen(field.getValue())) {
                    return;
                }
                var here = path.isEmpty() ? name : path + "." + name;
                var called = names.isEmpty() ? name : names + "." + name;
                var found = find(called, name, places);
                if (found.isPresent()) {
                    value(here, called, field.getValue(), found.get());
                } else if (field.getValue().isObject() && !NOWHERE.equals(renamed.get(called))) {
                    var deeper = new TreeMap<String, Declared>();
                    places.forEach((before, place) -> deeper.put(before + name, place));
                    object(here, called, field.getValue(), deeper);
                }
            });
        }

        private Optional<Declared> find(String called, String name, Map<String, Declared> places) {
            var said = renamed.get(called);
            for (var place : places.entrySet()) {
                var declared = place.getValue();
                var member = said == null
                        ? new Names(type).find(place.getKey() + name, declared.members())
                        : Optional.of(said).filter(declared.members()::contains);
                if (member.isPresent()) {
                    return member.map(declared::member);
                }
            }
            return Optional.empty();
        }

        private void value(String path, String names, JsonNode value, Declared declared) {
            if (isOpen(value)) {
                return;
            }
            limits(path, value, declared);
            if (value.isArray()) {
                var item = declared.item().filter(i -> declared.isList()).orElse(declared);
                for (int i = 0; i < value.size(); i++) {
                    value(path + "[" + i + "]", names, value.get(i), item);
                }
            } else if (value.isObject() && declared.isList()) {
                declared.item().ifPresent(item -> value(path, names, value, item));
            } else if (value.isObject() && !declared.members().isEmpty()) {
                object(path, names, value, Map.of("", declared));
            } else if (value.isObject()) {
                declared.item().ifPresent(item -> value.properties()
                        .forEach(field -> value(path + "." + field.getKey(), names, field.getValue(), item)));
            }
        }

        private void limits(String path, JsonNode value, Declared declared) {
            var limits = declared.limits();
            if (limits.isEmpty() || covered.containsKey(path) || !isComparable(value, declared)) {
                return;
            }
            covered.put(path, declared.source());
            limits.refusal(value)
                    .ifPresent(why -> complaints.add(new Complaint(path, why + " (" + declared.source() + ")")));
        }

        /** A flag of the SDK's may be a word at AWS, which says nothing about it. */
        private static boolean isComparable(JsonNode value, Declared declared) {
            return !value.isBoolean() && !value.isObject() && value.isArray() == declared.isList();
        }

        private static boolean isOpen(JsonNode value) {
            return value.isNull() || value.isMissingNode() || Structs.isUnknown(value);
        }
    }
}
