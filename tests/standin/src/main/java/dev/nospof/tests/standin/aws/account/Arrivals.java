package dev.nospof.tests.standin.aws.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.tests.standin.aws.types.KnownType;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What AWS refuses when a resource is to be made or changed: a name that is taken, something named that is not there, a wrong place. */
final class Arrivals {
    private static final Pattern ID =
            Pattern.compile("(vpc|subnet|sg|igw|eigw|nat|rtb|acl|eipalloc|lt|vpce|fl|pl|eni|dopt|i)-[0-9a-f]{8,17}");

    private Arrivals() {}

    static void check(Kept wanted, KnownType type, List<Kept> others, Collection<String> foreign) {
        isFree(wanted, type, others);
        texts(wanted.inputs(), text -> exists(text, wanted, others, foreign));
        Networks.check(wanted, others);
        Queues.check(wanted, others, foreign);
    }

    private static void isFree(Kept wanted, KnownType type, List<Kept> others) {
        for (var other : others) {
            if (!other.token().equals(wanted.token()) || !other.region().equals(wanted.region())) {
                continue;
            }
            if (sameName(wanted, other, type.unique())) {
                throw new Refusal(
                        wanted.kind() + "AlreadyExists",
                        "there is a " + other + " already"
                                + (type.unique().isEmpty()
                                        ? ""
                                        : " with the same " + String.join(", ", type.unique())));
            }
        }
    }

    private static boolean sameName(Kept wanted, Kept other, List<String> unique) {
        if (unique.isEmpty()) {
            return other.id().equals(wanted.id());
        }
        return unique.stream().anyMatch(wanted.inputs()::has)
                && unique.stream().allMatch(property -> other.inputs()
                        .path(property)
                        .equals(wanted.inputs().path(property)));
    }

    /** An id or an ARN of this account must be of something that is there. */
    private static void exists(String text, Kept wanted, List<Kept> others, Collection<String> foreign) {
        var ours = text.startsWith("arn:aws:")
                && text.contains(":" + Forms.ACCOUNT + ":")
                && !text.contains("*")
                && !text.endsWith(":root")
                && !text.contains(":role/aws-service-role/");
        if ((!ours && !ID.matcher(text).matches()) || foreign.contains(text) || isOf(text, wanted)) {
            return;
        }
        if (others.stream().noneMatch(other -> isOf(text, other))) {
            var code = ours ? "ResourceNotFound" : "Invalid" + text.replaceFirst("-.*", "") + ".NotFound";
            throw new Refusal(code, "'" + text + "' does not exist");
        }
    }

    /** Also what can be read of a resource counts: a VPC comes with a security group and a route table of its own. */
    private static boolean isOf(String text, Kept other) {
        if (other.id().equals(text) || (!other.arn().isEmpty() && text.startsWith(other.arn()))) {
            return true;
        }
        for (var output : other.outputs()) {
            if (output.isTextual()
                    && output.textValue().equals(text)
                    && !other.inputs().properties().stream()
                            .anyMatch(input -> input.getValue().equals(output))) {
                return true;
            }
        }
        return false;
    }

    private static void texts(JsonNode value, Consumer<String> visitor) {
        if (value.isTextual()) {
            visitor.accept(value.textValue());
        }
        value.forEach(below -> texts(below, visitor));
    }
}
