package dev.nospof.tests.standin.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.tests.standin.aws.models.AwsModels;
import dev.nospof.tests.standin.wire.Difference;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the step from one plan to another takes away, without deploying either: what the second has no more, and what it has anew because a property of it can only be
 * set at its creation. What is made anew has another id; whoever can only be given that at its own creation is made anew with it.
 *
 * @param deleted in the order of URNs
 * @param replaced in the order of URNs
 */
public record AwsStep(List<Resource> deleted, List<Resource> replaced) {
    public AwsStep {
        deleted = List.copyOf(deleted);
        replaced = List.copyOf(replaced);
    }

    /** Of AWS' resources alone. A resource is the same where its URN is. */
    public static AwsStep between(ResourceGraph before, ResourceGraph after, AwsModels models) {
        var step = new Reader(before, after, new ResourceCheck(models));
        var anew = step.changedAtCreation();
        int known = -1;
        while (known < anew.size()) {
            known = anew.size();
            anew.addAll(step.madeOf(anew));
        }
        return new AwsStep(
                before.resources().stream()
                        .filter(AwsStep::isOfAws)
                        .filter(r -> after.find(r.urn()).isEmpty())
                        .toList(),
                anew.stream().flatMap(urn -> before.find(urn).stream()).toList());
    }

    private static boolean isOfAws(Resource resource) {
        return resource.custom() && resource.type().startsWith("aws:");
    }

    private record Reader(ResourceGraph before, ResourceGraph after, ResourceCheck check) {
        TreeSet<Urn> changedAtCreation() {
            var anew = new TreeSet<Urn>();
            after.resources().stream().filter(AwsStep::isOfAws).forEach(now -> was(now).ifPresent(was -> {
                var changes = Difference.between(inputs(was), inputs(now)).changes();
                if (changes.keySet().stream().anyMatch(path -> check.isOnlyAtCreation(now.type(), path))) {
                    anew.add(now.urn());
                }
            }));
            return anew;
        }

        /** Those that were there and hold, in what can only be set at creation, what these give out. */
        List<Urn> madeOf(TreeSet<Urn> anew) {
            var given = after.symbols().entrySet().stream()
                    .filter(symbol -> anew.contains(symbol.getValue().resource()))
                    .map(symbol -> symbol.getKey())
                    .toList();
            return after.resources().stream()
                    .filter(AwsStep::isOfAws)
                    .filter(now -> was(now).isPresent())
                    .filter(now -> holds("", inputs(now), now.type(), given))
                    .map(Resource::urn)
                    .toList();
        }

        private boolean holds(String path, JsonNode value, String type, List<String> given) {
            if (value.isTextual()) {
                return given.stream().anyMatch(value.textValue()::contains) && check.isOnlyAtCreation(type, path);
            }
            if (value.isArray()) {
                for (var item : value) {
                    if (holds(path, item, type, given)) {
                        return true;
                    }
                }
                return false;
            }
            return value.properties().stream()
                    .anyMatch(field -> holds(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            type,
                            given));
        }

        private Optional<Resource> was(Resource now) {
            return before.find(now.urn());
        }

        private static JsonNode inputs(Resource resource) {
            return Inputs.AS_WRITTEN.json(resource.properties());
        }
    }
}
