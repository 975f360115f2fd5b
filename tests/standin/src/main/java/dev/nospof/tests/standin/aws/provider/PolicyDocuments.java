package dev.nospof.tests.standin.aws.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes the policy that {@code iam.getPolicyDocument} was asked for. */
final class PolicyDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LISTS = Map.of(
            "actions", "Action", "notActions", "NotAction", "resources", "Resource", "notResources", "NotResource");
    private static final Map<String, String> PRINCIPALS =
            Map.of("principals", "Principal", "notPrincipals", "NotPrincipal");

    private PolicyDocuments() {}

    static String written(JsonNode arguments) {
        var policy = JSON.createObjectNode();
        policy.put("Version", arguments.path("version").asText("2012-10-17"));
        var statements = policy.putArray("Statement");
        for (var asked : arguments.path("statements")) {
            statements.add(statement(asked));
        }
        return policy.toString();
    }

    private static ObjectNode statement(JsonNode asked) {
        var statement = JSON.createObjectNode();
        if (asked.has("sid")) {
            statement.put("Sid", asked.path("sid").asText());
        }
        statement.put("Effect", asked.path("effect").asText("Allow"));
        asked.properties().forEach(field -> {
            if (LISTS.containsKey(field.getKey())) {
                statement.set(LISTS.get(field.getKey()), field.getValue());
            } else if (PRINCIPALS.containsKey(field.getKey())) {
                var principal = statement.putObject(PRINCIPALS.get(field.getKey()));
                for (var one : field.getValue()) {
                    principal.set(one.path("type").asText(), one.path("identifiers"));
                }
            }
        });
        for (var condition : asked.path("conditions")) {
            statement
                    .withObjectProperty("Condition")
                    .withObjectProperty(condition.path("test").asText())
                    .set(condition.path("variable").asText(), condition.path("values"));
        }
        return statement;
    }
}
