package dev.nospof.components.aws.takeover;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Walks through one branch of a state machine as Step Functions does, without waiting: tasks with retries and catchers, choices, waits
 * (https://states-language.net/). What it does not know it refuses.
 */
final class Walk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode states;
    private final BiFunction<String, Map<?, ?>, Object> service;
    private final List<String> calls = new ArrayList<>();
    private int waited;

    /** @param service answers an operation with its arguments, or throws */
    Walk(JsonNode branch, BiFunction<String, Map<?, ?>, Object> service) {
        this.states = branch.path("States");
        this.service = service;
        walk(branch.path("StartAt").asText());
    }

    static JsonNode read(String definition) {
        try {
            return JSON.readTree(definition);
        } catch (JsonProcessingException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Operations in their order, each attempt. */
    List<String> calls() {
        return calls;
    }

    /** Seconds in states that wait. */
    int waited() {
        return waited;
    }

    private void walk(String start) {
        var at = start;
        Object input = Map.of();
        for (int steps = 0; steps < 1_000; steps++) {
            var state = states.path(at);
            switch (state.path("Type").asText()) {
                case "Succeed" -> {
                    return;
                }
                case "Wait" -> {
                    waited += state.path("Seconds").asInt();
                    at = state.path("Next").asText();
                }
                case "Choice" -> at = chosen(state, input);
                case "Task" -> {
                    var result = attempted(state);
                    if (result == null) {
                        at = caught(state);
                    } else {
                        input = output(state.path("Output"), result);
                        at = state.path("Next").asText();
                    }
                }
                default -> throw new AssertionError("State '" + at + "' is " + state);
            }
        }
        throw new AssertionError("It never ends: " + calls.subList(0, 20));
    }

    private static String chosen(JsonNode state, Object input) {
        for (var choice : state.path("Choices")) {
            if (Boolean.TRUE.equals(value(choice.path("Condition").asText(), "input", input))) {
                return choice.path("Next").asText();
            }
        }
        return state.path("Default").asText();
    }

    /** {@code null} where every attempt failed. */
    private Object attempted(JsonNode state) {
        var operation = state.path("Resource").asText().replaceFirst("^arn:aws:states:::aws-sdk:rds:", "");
        var attempts = 1 + state.path("Retry").path(0).path("MaxAttempts").asInt();
        var arguments = JSON.convertValue(state.path("Arguments"), Map.class);
        for (int i = 0; i < attempts; i++) {
            calls.add(operation);
            try {
                return service.apply(operation, arguments);
            } catch (IllegalStateException refused) {
                // The next attempt.
            }
        }
        return null;
    }

    private static String caught(JsonNode state) {
        var catcher = state.path("Catch").path(0);
        if (!catcher.path("ErrorEquals").path(0).asText().equals("States.ALL")) {
            throw new AssertionError("Nothing catches what fails in " + state);
        }
        return catcher.path("Next").asText();
    }

    private static Object output(JsonNode template, Object result) {
        var output = new LinkedHashMap<String, Object>();
        template.properties()
                .forEach(field ->
                        output.put(field.getKey(), value(field.getValue().asText(), "result", result)));
        return output;
    }

    private static Object value(String written, String name, Object known) {
        if (!written.matches("\\{% .* %}")) {
            throw new AssertionError(written + " is no expression");
        }
        var expression = Jsonata.jsonata(written.substring(3, written.length() - 3));
        var frame = expression.createFrame();
        frame.bind("states", new HashMap<>(Map.of(name, known)));
        return expression.evaluate(Map.of(), frame);
    }
}
