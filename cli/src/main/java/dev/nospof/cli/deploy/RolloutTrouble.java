package dev.nospof.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.lab.Lab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Why a workload is not rolled out: what its pods wait for, else what it and its events say. */
record RolloutTrouble(Lab lab, JsonNode workload) {
    private static final int AT_MOST = 3;

    /** The commonest first; at least one line. */
    List<String> words() {
        var words = pods();
        if (words.isEmpty()) {
            words = conditions();
        }
        if (words.isEmpty()) {
            words = events();
        }
        return words.isEmpty()
                ? List.of("it has not said why")
                : words.stream().limit(AT_MOST).toList();
    }

    private List<String> pods() {
        var labels = new ArrayList<String>();
        for (var label :
                workload.path("spec").path("selector").path("matchLabels").properties()) {
            labels.add(label.getKey() + "=" + label.getValue().asText());
        }
        if (labels.isEmpty()) {
            return List.of();
        }
        var counts = new LinkedHashMap<String, Integer>();
        for (var pod : Rollouts.ask(
                        lab,
                        "--namespace=" + namespace(),
                        "get",
                        "pods",
                        "--selector=" + String.join(",", labels),
                        "-ojson")
                .path("items")) {
            var reason = reason(pod);
            if (!reason.isEmpty()) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getValue() + (entry.getValue() == 1 ? " pod: " : " pods: ") + entry.getKey())
                .toList();
    }

    /** Empty for a pod that is ready. */
    static String reason(JsonNode pod) {
        for (var condition : pod.path("status").path("conditions")) {
            if (is(condition, "PodScheduled", "False")) {
                return condition.path("message").asText();
            }
        }
        for (var kind : List.of("initContainerStatuses", "containerStatuses")) {
            for (var container : pod.path("status").path(kind)) {
                var waiting = container.path("state").path("waiting");
                if (waiting.has("reason") && !waiting.path("reason").asText().equals("PodInitializing")) {
                    return joined(container.path("name").asText(), waiting, container.path("lastState"));
                }
            }
        }
        for (var condition : pod.path("status").path("conditions")) {
            if (is(condition, "Ready", "False")) {
                return condition.path("message").asText("not ready");
            }
        }
        return pod.path("status").path("conditions").isEmpty() ? "not on a node yet" : "";
    }

    private static String joined(String container, JsonNode waiting, JsonNode last) {
        var terminated = last.path("terminated");
        return container + ": " + waiting.path("reason").asText()
                + (terminated.isMissingNode()
                        ? ""
                        : " (exit code " + terminated.path("exitCode").asInt() + ")")
                + (waiting.has("message") ? ": " + waiting.path("message").asText() : "");
    }

    private List<String> conditions() {
        var words = new ArrayList<String>();
        for (var condition : workload.path("status").path("conditions")) {
            boolean bad = is(condition, "ReplicaFailure", "True") || is(condition, "Progressing", "False");
            if (bad && condition.has("message")) {
                words.add(condition.path("message").asText());
            }
        }
        return words;
    }

    private List<String> events() {
        var name = workload.path("metadata").path("name").asText();
        var words = new TreeSet<String>();
        for (var event : Rollouts.ask(
                        lab, "--namespace=" + namespace(), "get", "events", "--field-selector=type=Warning", "-ojson")
                .path("items")) {
            if (event.path("involvedObject").path("name").asText().startsWith(name)) {
                words.add(event.path("message").asText());
            }
        }
        return List.copyOf(words);
    }

    private String namespace() {
        return workload.path("metadata").path("namespace").asText("default");
    }

    private static boolean is(JsonNode condition, String type, String status) {
        return condition.path("type").asText().equals(type)
                && condition.path("status").asText().equals(status);
    }
}
