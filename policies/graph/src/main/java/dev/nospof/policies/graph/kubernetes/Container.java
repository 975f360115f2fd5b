package dev.nospof.policies.graph.kubernetes;

import static java.util.stream.Collectors.joining;

import dev.nospof.policies.graph.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** One container of a pod. */
public record Container(Field field) {
    private static final Pattern SLEEP = Pattern.compile("\\bsleep\\s+(\\d{1,6})\\b");

    public String name() {
        return field.at("name").text().orElse("");
    }

    public Field image() {
        return field.at("image");
    }

    public Probe readiness() {
        return new Probe(field.at("readinessProbe"));
    }

    public Probe liveness() {
        return new Probe(field.at("livenessProbe"));
    }

    public Probe startup() {
        return new Probe(field.at("startupProbe"));
    }

    /** A request: {@code request("cpu")}. */
    public Field request(String resource) {
        return field.at("resources", "requests", resource);
    }

    public Field limit(String resource) {
        return field.at("resources", "limits", resource);
    }

    /** What the scheduler reserves: the request, or the limit where only that is given, as the API server fills it in. */
    public Optional<BigDecimal> reserved(String resource) {
        var request = Quantity.of(request(resource));
        return request.isPresent() ? request : Quantity.of(limit(resource));
    }

    /** How long the preStop hook sleeps; zero without a hook or where the hook does something else. */
    public Duration preStopSleep() {
        var hook = field.at("lifecycle", "preStop");
        var seconds = hook.at("sleep", "seconds").integer();
        if (seconds.isPresent()) {
            return Duration.ofSeconds(seconds.getAsInt());
        }
        var command = hook.at("exec", "command").items().stream()
                .flatMap(word -> word.text().stream())
                .collect(joining(" "));
        var sleep = SLEEP.matcher(command);
        return sleep.find() ? Duration.ofSeconds(Integer.parseInt(sleep.group(1))) : Duration.ZERO;
    }
}
