package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan of AWS Backup is of: resources by ARN, of which the conditions on tags all hold
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html).
 */
public record BackupSelection(Resource resource, References references) {
    private static final String TAG = "aws:ResourceTag/";

    /**
     * Whether it selects this resource for certain.
     *
     * @param arns that a resource of its kind may have, with {@code *} for what only AWS knows: {@code arn:aws:dynamodb:*:*:table/*}
     * @throws dev.nospof.policies.graph.NotYetKnown if that only deployment will tell
     */
    public boolean selects(Resource kept, String arns) {
        if (listed("notResources", kept, arns)) {
            return false;
        }
        var named = resource.at("resources").isPresent()
                && !resource.at("resources").items().isEmpty();
        return (!named || listed("resources", kept, arns))
                && (!resource.at("selectionTags").isPresent() || anyTag(kept))
                && (!resource.at("conditions").isPresent() || allConditions(kept))
                && (named
                        || resource.at("selectionTags").isPresent()
                        || resource.at("conditions").isPresent());
    }

    private boolean listed(String property, Resource kept, String arns) {
        return references.from(resource, property).contains(kept)
                || resource.at(property).items().stream()
                        .anyMatch(pattern -> covers(pattern.text().orElse(""), arns));
    }

    /** Whether a pattern means all that the other one does. */
    private static boolean covers(String pattern, String arns) {
        var parts = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return arns.matches(parts);
    }

    private boolean anyTag(Resource kept) {
        return resource.at("selectionTags").items().stream()
                .anyMatch(tag -> has(
                        kept,
                        tag.at("key").text().orElse(""),
                        tag.at("value").text().orElse("")));
    }

    private boolean allConditions(Resource kept) {
        return resource.at("conditions").items().stream()
                .allMatch(condition -> condition.at("stringEquals").items().stream()
                                .allMatch(tag -> holds(kept, tag))
                        && condition.at("stringNotEquals").items().stream().noneMatch(tag -> holds(kept, tag))
                        && likes(condition).stream().allMatch(tag -> like(kept, tag))
                        && condition.at("stringNotLikes").items().stream().noneMatch(tag -> like(kept, tag)));
    }

    private static List<Field> likes(Field condition) {
        return condition.at("stringLikes").items();
    }

    private static boolean holds(Resource kept, Field tag) {
        return has(
                kept,
                tag.at("key").text().orElse("").replaceFirst("^" + TAG, ""),
                tag.at("value").text().orElse(""));
    }

    private static boolean like(Resource kept, Field tag) {
        var key = tag.at("key").text().orElse("").replaceFirst("^" + TAG, "");
        return tag(kept, key)
                .filter(value -> covers(tag.at("value").text().orElse(""), value))
                .isPresent();
    }

    private static boolean has(Resource kept, String key, String value) {
        return tag(kept, key).filter(value::equals).isPresent();
    }

    private static Optional<String> tag(Resource kept, String key) {
        var tags = kept.at("tags");
        return tags.value() instanceof Value.Nothing
                ? Optional.empty()
                : tags.at(key).text();
    }
}
