package dev.nospof.tests.standin.aws.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.nospof.tests.standin.wire.Structs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges policy documents: their grammar, whether their actions and condition keys exist, and whether one that writes is limited.
 *
 * <p>Not judged: whether a resource's ARN fits an action, and whether a condition can ever hold.
 */
public final class Policies {
    /** Where a document stands decides what it must and must not have. */
    public enum Place {
        /** Of an identity: says what it may do, to which resources. */
        IDENTITY,
        /** Of a role: says who may take it. It has no resources. */
        TRUST,
        /** Of a resource: says who may do what; its resource is the one that it stands at. */
        RESOURCE
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final Set<String> OPERATORS = Set.of(
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringNotLike",
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals",
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals",
            "Bool",
            "BinaryEquals",
            "IpAddress",
            "NotIpAddress",
            "ArnEquals",
            "ArnLike",
            "ArnNotEquals",
            "ArnNotLike",
            "Null");

    private final KnownActions known;

    public Policies(KnownActions known) {
        this.known = known;
    }

    /**
     * What in this identity's policy may write everywhere without a reason. A reason is a condition, or that AWS cannot limit the action to
     * resources at all. Empty for a document that is none, or that holds an unknown.
     */
    public List<String> unlimited(String document) {
        var complaints = new ArrayList<String>();
        if (!Structs.holdsUnknown(document)) {
            try {
                var statements = each(JSON.readTree(document).path("Statement"));
                for (int i = 0; i < statements.size(); i++) {
                    if (statements.get(i).path("Effect").asText().equals("Allow")) {
                        wildcards(statements.get(i), name(statements.get(i), i), complaints);
                    }
                }
            } catch (JsonProcessingException broken) {
                return List.of();
            }
        }
        return complaints;
    }

    /** What AWS would refuse in this document, or never match; empty for a sound one, or one that holds an unknown. */
    public List<String> complaints(String document, Place place) {
        if (Structs.holdsUnknown(document)) {
            return List.of();
        }
        JsonNode policy;
        try {
            policy = JSON.readTree(document);
        } catch (JsonProcessingException broken) {
            return List.of("MalformedPolicyDocument: it is no JSON: " + broken.getOriginalMessage());
        }
        var complaints = new ArrayList<String>();
        if (!policy.isObject()) {
            return List.of("MalformedPolicyDocument: it is no JSON object");
        }
        unknownFields(policy, TOP, "the policy", complaints);
        if (!Set.of("2012-10-17", "2008-10-17").contains(policy.path("Version").asText("2008-10-17"))) {
            complaints.add("MalformedPolicyDocument: Version is '"
                    + policy.path("Version").asText() + "', must be 2012-10-17");
        }
        var statements = each(policy.path("Statement"));
        if (statements.isEmpty()) {
            complaints.add("MalformedPolicyDocument: it has no Statement");
        }
        var names = new TreeSet<String>();
        for (int i = 0; i < statements.size(); i++) {
            var sid = statements.get(i).path("Sid").asText("");
            if (!sid.isEmpty() && !names.add(sid)) {
                complaints.add("MalformedPolicyDocument: two statements have the Sid '" + sid + "'");
            }
            statement(statements.get(i), name(statements.get(i), i), place, complaints);
        }
        return complaints;
    }

    private static String name(JsonNode statement, int index) {
        return "statement " + statement.path("Sid").asText(Integer.toString(index + 1));
    }

    private void statement(JsonNode statement, String who, Place place, List<String> complaints) {
        unknownFields(statement, STATEMENT, who, complaints);
        var effect = statement.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            complaints.add(
                    "MalformedPolicyDocument: " + who + " has the Effect '" + effect + "', must be Allow or Deny");
        }
        var principal = statement.has("Principal") || statement.has("NotPrincipal");
        if (principal == (place == Place.IDENTITY)) {
            complaints.add("MalformedPolicyDocument: " + who
                    + (principal ? " has a Principal, which an identity's policy cannot have" : " has no Principal"));
        }
        var resource = statement.has("Resource") || statement.has("NotResource");
        if (place == Place.TRUST ? resource : !resource) {
            complaints.add("MalformedPolicyDocument: " + who
                    + (resource ? " has a Resource, which a trust policy cannot have" : " has no Resource"));
        }
        var services = actions(statement, who, complaints);
        conditions(statement.path("Condition"), who, services, complaints);
    }

    private List<String> actions(JsonNode statement, String who, List<String> complaints) {
        var services = new TreeSet<String>();
        var written = each(statement.has("Action") ? statement.path("Action") : statement.path("NotAction"));
        if (written.isEmpty()) {
            complaints.add("MalformedPolicyDocument: " + who + " has no Action");
        }
        for (var action : written) {
            var text = action.asText();
            if (text.equals("*")) {
                continue;
            }
            if (text.contains(":")) {
                services.add(text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT));
            }
            if (known.matching(text).isEmpty()) {
                complaints.add(who + " names the action '" + text + "', which AWS does not have");
            }
        }
        return List.copyOf(services);
    }

    private void conditions(JsonNode condition, String who, List<String> services, List<String> complaints) {
        condition.properties().forEach(test -> {
            var operator =
                    test.getKey().replaceFirst("^For(AnyValue|AllValues):", "").replaceFirst("IfExists$", "");
            if (!OPERATORS.contains(operator)) {
                complaints.add("MalformedPolicyDocument: " + who + " has the condition operator '" + test.getKey()
                        + "', which AWS does not have");
            }
            test.getValue().fieldNames().forEachRemaining(key -> {
                if (!known.isConditionKey(key, services)) {
                    complaints.add(who + " names the condition key '" + key + "', which AWS does not have");
                }
            });
        });
    }

    private void wildcards(JsonNode statement, String who, List<String> complaints) {
        if (each(statement.path("Action")).stream()
                .anyMatch(action -> action.asText().equals("*"))) {
            complaints.add(who + " allows every action");
            return;
        }
        var everywhere = each(statement.path("Resource")).stream()
                .anyMatch(resource -> resource.asText().equals("*"));
        if (!everywhere || !statement.path("Condition").isEmpty()) {
            return;
        }
        for (var action : each(statement.path("Action"))) {
            known.matching(action.asText()).stream()
                    .filter(one -> one.writes() && one.narrowable())
                    .findFirst()
                    .ifPresent(one -> complaints.add(who + " allows " + one.name()
                            + ", which writes, on every resource; name the resources or add a condition"));
        }
    }

    private static void unknownFields(JsonNode object, Set<String> fields, String who, List<String> complaints) {
        object.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                complaints.add("MalformedPolicyDocument: " + who + " has the element '" + field
                        + "', which policies do not have");
            }
        });
    }

    private static List<JsonNode> each(JsonNode one) {
        var list = new ArrayList<JsonNode>();
        if (one.isArray()) {
            one.forEach(list::add);
        } else if (!(one instanceof MissingNode) && !one.isNull()) {
            list.add(one);
        }
        return list;
    }
}
