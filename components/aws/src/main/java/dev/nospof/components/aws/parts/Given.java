package dev.nospof.components.aws.parts;

import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks what callers give; each answers what it was given, or refuses it with its reason.
 *
 * @param thing to whom, as messages name it: {@code MultiAzNetworkArgs}
 */
public record Given(String thing) {
    /** What every kind of resource accepts in a name that is made from it, with room for a role and a random end. */
    private static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]{0,30}[a-z0-9])?");

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N} _.:/=+@-]{1,128}");

    private static final Pattern TAG_VALUE = Pattern.compile("[\\p{L}\\p{N} _.:/=+@-]{0,256}");

    private static final int FEWEST_TYPES = 3;

    public String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw badName(name);
        }
        return name;
    }

    /** https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices */
    public SortedMap<String, String> tags(Map<String, String> tags) {
        tags.forEach((key, value) -> {
            var ours = key.startsWith("nospof.dev/") && !key.startsWith(Annotations.WAIVE_PREFIX);
            if (!TAG.matcher(key).matches() || !TAG_VALUE.matcher(value).matches() || key.startsWith("aws:") || ours) {
                throw badTag(key, value);
            }
        });
        return new TreeMap<>(tags);
    }

    /** Instance types of which AWS has some left when it has none of others: three that differ, or more. */
    public List<String> severalTypes(List<String> types) {
        if (types.stream().distinct().count() < FEWEST_TYPES) {
            throw fewTypes(types);
        }
        return List.copyOf(types);
    }

    public UnsafeArgs missing(String what, String harm, String out) {
        return UnsafeArgs.because(thing, what + " is missing", harm, out);
    }

    public UnsafeArgs nobodyHears() {
        return UnsafeArgs.because(
                thing,
                "alarmsTo is missing",
                "Alarms would fire and nobody would hear of it.",
                "Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().");
    }

    private UnsafeArgs fewTypes(List<String> types) {
        return UnsafeArgs.because(
                thing,
                "instanceTypes are " + types + ", needs to be " + FEWEST_TYPES + " different ones or more",
                "When a zone is lost everybody asks for the same type in the others, and AWS may have none left.",
                "Name others of the same size and processor: 'm7g.large', 'm6g.large', 'm7gd.large'.");
    }

    private UnsafeArgs badName(String name) {
        return UnsafeArgs.because(
                thing,
                "name is '" + name
                        + "', needs to be lower-case letters, digits and dashes, at most 32, and begin with a letter",
                "AWS would refuse some of the names that are made from it, after others were created.",
                "Choose a short word, such as 'shop'.");
    }

    private UnsafeArgs badTag(String key, String value) {
        return UnsafeArgs.because(
                thing,
                "tag '" + key + "' with value '" + value + "' is not one that may be set",
                "AWS would refuse the resource, or rules and proof would read what is not so.",
                "Use letters, digits, spaces and _.:/=+-@, and leave the prefixes aws: and nospof.dev/ alone.");
    }
}
