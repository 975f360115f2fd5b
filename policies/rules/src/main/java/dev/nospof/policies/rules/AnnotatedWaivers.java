package dev.nospof.policies.rules;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Waivers that stand on an object as annotations, or on a cloud's resource as tags: {@code nospof.dev/waive.SVC-13: "2027-03-01 until the registry
 * moved"}.
 */
final class AnnotatedWaivers {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\S.*)", Pattern.DOTALL);

    private AnnotatedWaivers() {}

    /** Those that have all that a waiver needs. */
    static List<Waiver> valid(Resource resource) {
        return fields(resource).stream()
                .flatMap(field -> parse(resource, field).stream())
                .toList();
    }

    /** The annotations or tags that mean to be waivers, well written or not. */
    static List<Field> fields(Resource resource) {
        var path = KubernetesObject.is(resource) ? new String[] {"metadata", "annotations"} : new String[] {"tags"};
        Value here = resource.properties();
        for (var step : path) {
            if (!(here instanceof Value.Fields fields) || !fields.fields().containsKey(step)) {
                return List.of();
            }
            here = fields.fields().get(step);
        }
        if (here instanceof Value.Items) {
            return listed(resource.at("tags"));
        }
        if (!(here instanceof Value.Fields written)) {
            return List.of();
        }
        return written.fields().keySet().stream()
                .filter(name -> name.startsWith(Annotations.WAIVE_PREFIX))
                .map(name -> resource.at(path).at(name))
                .toList();
    }

    /** An Auto Scaling group's tags are a list of keys and values. */
    private static List<Field> listed(Field tags) {
        return tags.items().stream()
                .filter(tag -> tag.value() instanceof Value.Fields fields
                        && fields.fields().get("key") instanceof Value.Text key
                        && key.text().startsWith(Annotations.WAIVE_PREFIX))
                .map(tag -> new Field(
                        "tags." + tag.at("key").text().orElseThrow(),
                        tag.at("value").value()))
                .toList();
    }

    static String rule(Field annotation) {
        var path = annotation.path();
        return path.substring(path.indexOf(Annotations.WAIVE_PREFIX) + Annotations.WAIVE_PREFIX.length());
    }

    /** The waiver; empty where date or reason are missing. */
    static Optional<Waiver> parse(Resource resource, Field annotation) {
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
                    Where.of(resource),
                    parts.group(2),
                    LocalDate.parse(parts.group(1)),
                    resource.source()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
