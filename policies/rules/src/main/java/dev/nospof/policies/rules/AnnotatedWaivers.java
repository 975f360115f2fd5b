package dev.nospof.policies.rules;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Waivers that stand on an object as annotations: {@code nospof.dev/waive.SVC-13: "2027-03-01 until the registry moved"}. */
final class AnnotatedWaivers {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\S.*)", Pattern.DOTALL);

    private AnnotatedWaivers() {}

    /** Those that have all that a waiver needs. */
    static List<Waiver> valid(KubernetesObject object) {
        return fields(object).stream()
                .flatMap(field -> parse(object, field).stream())
                .toList();
    }

    /** The annotations that mean to be waivers, well written or not. */
    static List<Field> fields(KubernetesObject object) {
        if (!(object.at("metadata").value() instanceof Value.Fields metadata)
                || !(metadata.fields().get("annotations") instanceof Value.Fields annotations)) {
            return List.of();
        }
        return new TreeMap<>(annotations.fields())
                .keySet().stream()
                        .filter(name -> name.startsWith(Annotations.WAIVE_PREFIX))
                        .map(name -> object.at("metadata", "annotations", name))
                        .toList();
    }

    static String rule(Field annotation) {
        var path = annotation.path();
        return path.substring(path.indexOf(Annotations.WAIVE_PREFIX) + Annotations.WAIVE_PREFIX.length());
    }

    /** The waiver; empty where date or reason are missing. */
    static Optional<Waiver> parse(KubernetesObject object, Field annotation) {
        if (!(annotation.value() instanceof Value.Text text)) {
            return Optional.empty();
        }
        var parts = FORM.matcher(text.text().strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Waiver(
                    rule(annotation),
                    Where.of(object),
                    parts.group(2),
                    LocalDate.parse(parts.group(1)),
                    object.resource().source()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
