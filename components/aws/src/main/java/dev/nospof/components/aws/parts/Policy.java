package dev.nospof.components.aws.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A policy document: who may do what to what. */
public record Policy(List<Map<String, Object>> statements) {
    public static final Policy EMPTY = new Policy(List.of());

    public Policy {
        statements = List.copyOf(statements);
    }

    /**
     * One statement more.
     *
     * @param sid says in one word why it is there
     */
    public Policy allow(String sid, List<String> actions, String resource) {
        return and(statement(sid, "Allow", actions, Map.of("Resource", resource)));
    }

    /** One statement more, to several resources. */
    public Policy allow(String sid, List<String> actions, List<String> resources) {
        return and(statement(sid, "Allow", actions, Map.of("Resource", resources)));
    }

    /** One statement more, that holds on a condition only. */
    public Policy allow(String sid, List<String> actions, String resource, Map<String, Object> condition) {
        return and(statement(sid, "Allow", actions, Map.of("Resource", resource, "Condition", condition)));
    }

    /** One that lets a service of AWS act, on a condition. */
    public Policy allowService(
            String sid,
            String service,
            List<String> actions,
            Map<String, Object> resource,
            Map<String, Object> condition) {
        var more = new TreeMap<String, Object>(resource);
        more.put("Principal", Map.of("Service", service));
        if (!condition.isEmpty()) {
            more.put("Condition", condition);
        }
        return and(statement(sid, "Allow", actions, more));
    }

    /** One that lets an account decide by its own identities' policies who may act. */
    public Policy allowAccount(String sid, String account, List<String> actions) {
        return and(statement(
                sid,
                "Allow",
                actions,
                Map.of("Resource", "*", "Principal", Map.of("AWS", "arn:aws:iam::" + account + ":root"))));
    }

    /** Nobody, over a connection that can be listened to. */
    public Policy onlyEncrypted(List<String> actions, String... resources) {
        return and(statement(
                "OnlyEncrypted",
                "Deny",
                actions,
                Map.of(
                        "Principal",
                        "*",
                        "Resource",
                        resources.length == 1 ? resources[0] : List.of(resources),
                        "Condition",
                        Map.of("Bool", Map.of("aws:SecureTransport", "false")))));
    }

    public String json() {
        return Json.of(Map.of("Version", "2012-10-17", "Statement", statements));
    }

    private Policy and(Map<String, Object> statement) {
        var more = new ArrayList<>(statements);
        more.add(statement);
        return new Policy(more);
    }

    private static Map<String, Object> statement(
            String sid, String effect, List<String> actions, Map<String, Object> rest) {
        var statement = new TreeMap<String, Object>(rest);
        statement.put("Sid", sid);
        statement.put("Effect", effect);
        statement.put("Action", actions);
        return statement;
    }
}
