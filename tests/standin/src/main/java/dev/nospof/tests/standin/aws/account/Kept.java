package dev.nospof.tests.standin.aws.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource that exists in the account.
 *
 * @param urn whose it is, as Pulumi calls it; the name it was adopted under for what existed before
 * @param inputs what it was asked to be
 * @param outputs what can be read of it
 */
public record Kept(String token, String urn, String region, String id, ObjectNode inputs, ObjectNode outputs) {
    public Kept {
        inputs = inputs.deepCopy();
        outputs = outputs.deepCopy();
    }

    /** {@code Subnet}. */
    public String kind() {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    public String arn() {
        return outputs.path("arn").asText("");
    }

    /** One text of what can be read; empty if there is none. */
    public String text(String output) {
        return outputs.path(output).asText("");
    }

    /** Whether this property names that resource, however deep inside. */
    boolean names(String property, Kept other) {
        return mentions(inputs.path(property), other);
    }

    private static boolean mentions(JsonNode value, Kept other) {
        if (value.isTextual()) {
            var text = value.textValue();
            return text.equals(other.id())
                    || (!other.arn().isEmpty() && text.contains(other.arn()))
                    || text.matches("(?s).*ALARM\\(\"?\\Q" + other.id() + "\\E\"?\\).*");
        }
        for (var below : value) {
            if (mentions(below, other)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return kind() + " '" + id + "'";
    }
}
