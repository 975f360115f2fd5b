package dev.nospof.policies.proof.aws;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Zones;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the parts of one resource are. */
final class Places {
    private Places() {}

    /** The zone that a property gives; the first one, for the worst, where the plan leaves it to AWS; unknown where deployment will tell. */
    static Reading<Integer> chosen(Survey survey, Resource resource, String property) {
        return resource.at(property).isPresent() ? survey.zones().read(resource, property) : new Reading.Known<>(0);
    }

    /** So many zones that differ, as AWS promises: those of the subnets where they suffice, else any. */
    static List<Integer> distinct(Reading<List<Integer>> subnets, int count) {
        var known = subnets.orElse(List.of());
        return known.size() >= count
                ? known.subList(0, count)
                : IntStream.range(0, count).boxed().toList();
    }

    /** One part a zone, called {@code <name> in zone a} where there are several. */
    static List<Part> onePerZone(List<Integer> zones, Failure.Kind kind, String name, Recovery back) {
        return zones.stream()
                .map(zone -> Part.in(
                        new Reading.Known<>(zone),
                        kind,
                        name + " in " + Zones.lost(zone).name(),
                        back))
                .toList();
    }

    /** So many parts, dealt to these zones one after the other. */
    static List<Part> dealt(int count, Reading<List<Integer>> zones, Failure.Kind kind, String name, Recovery back) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < count; i++) {
            int at = i;
            parts.add(Part.in(
                    zones.then(z -> new Reading.Known<>(z.get(at % z.size()))), kind, name + "-" + (i + 1), back));
        }
        return parts;
    }

    /** Names that declarations and endpoints use: the logical one, and those that the resource is given. */
    static List<String> names(Resource resource, String... properties) {
        var names = new ArrayList<>(List.of(resource.name()));
        for (var property : properties) {
            if (resource.properties().fields().get(property) instanceof Value.Text text
                    && !names.contains(text.text())) {
                names.add(text.text());
            }
        }
        spoken(resource).filter(name -> !names.contains(name)).ifPresent(names::add);
        return names;
    }

    /** What dependencies call it, where a tag says so. */
    static Optional<String> spoken(Resource resource) {
        return tag(resource, Annotations.NAME);
    }

    /** A tag of ours; an Auto Scaling group has a list of them. */
    static Optional<String> tag(Resource resource, String name) {
        var tags = resource.properties().fields().get("tags");
        if (tags instanceof Value.Items items) {
            return items.items().stream()
                    .filter(tag -> tag instanceof Value.Fields fields
                            && Value.of(name).equals(fields.fields().get("key")))
                    .flatMap(tag -> text(((Value.Fields) tag).fields().get("value")).stream())
                    .findFirst();
        }
        return tags instanceof Value.Fields fields ? text(fields.fields().get(name)) : Optional.empty();
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The first zone of this many that is not among these. */
    static Optional<Integer> another(List<Integer> taken, int zones) {
        return IntStream.range(0, zones).boxed().filter(z -> !taken.contains(z)).findFirst();
    }
}
