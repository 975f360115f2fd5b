package dev.nospof.policies.rules.edge;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In an HTTPRoute: the service's longest request &lt; one attempt ≤ the whole request. */
public record RoutesGiveUpInOrder() implements Rule {
    /** GEP-2257: up to four numbers with their units. */
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,5}(h|m|s|ms)){1,4}");

    private static final Pattern PART = Pattern.compile("(\\d+)(ms|h|m|s)");

    @Override
    public String id() {
        return "GW-03";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Whoever is nearer to the work gives up first, so that no answer arrives where nobody waits for it any more.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.objects().ofKind("HTTPRoute").stream()
                .map(route -> new Case(route.resource(), () -> judge(route, plan)));
    }

    private static Optional<Verdict> judge(KubernetesObject route, Plan plan) {
        var flaws = new Flaws(Where.of(route));
        var judged = false;
        for (var rule : route.at("spec", "rules").items()) {
            var timeouts = rule.at("timeouts");
            var attempt = time(timeouts.at("backendRequest"));
            var whole = time(timeouts.at("request"));
            judged |= attempt.isPresent() || whole.isPresent();
            if (attempt.isPresent() && whole.isPresent() && attempt.get().compareTo(whole.get()) > 0) {
                flaws.add(
                        timeouts.at("backendRequest").path(),
                        "One attempt may take longer than the whole request, and is cut off in its middle",
                        "Set request to backendRequest or more");
            }
            var patience = attempt.or(() -> whole);
            for (var backend : rule.at("backendRefs").items()) {
                longest(route, backend, plan)
                        .filter(longest ->
                                patience.isPresent() && patience.get().compareTo(longest) <= 0)
                        .ifPresent(longest -> flaws.add(
                                backend.at("name").path(),
                                backend.at("name").text().orElse("it") + " may take " + longest.toSeconds()
                                        + " s and is given up after "
                                        + patience.get().toSeconds()
                                        + " s: it works on for nobody",
                                "Wait longer than " + longest.toSeconds()
                                        + " s, or declare a shorter longest request"));
            }
        }
        return judged ? Optional.of(flaws.verdict()) : Optional.empty();
    }

    /** What the workload behind a Service of that name promises; empty where it promises nothing. */
    private static Optional<Duration> longest(KubernetesObject route, Field backend, Plan plan) {
        var name = backend.at("name").text().orElse("");
        return plan.objects().services().stream()
                .filter(service ->
                        service.object().near(route) && service.object().name().equals(name))
                .flatMap(service -> plan.behind(service).stream())
                .flatMapToInt(workload -> plan.seconds(workload.object(), Annotations.MAX_REQUEST_SECONDS).stream())
                .mapToObj(Duration::ofSeconds)
                .max(Duration::compareTo);
    }

    /** Zero means that there is no limit. */
    private static Optional<Duration> time(Field field) {
        return field.text().flatMap(text -> {
            if (!DURATION.matcher(text).matches()) {
                throw WrongKind.at(field, "a duration such as '10s'");
            }
            var sum = PART.matcher(text)
                    .results()
                    .mapToLong(part -> {
                        var number = Long.parseLong(part.group(1));
                        return switch (part.group(2)) {
                            case "h" -> number * 3_600_000;
                            case "m" -> number * 60_000;
                            case "s" -> number * 1000;
                            default -> number;
                        };
                    })
                    .sum();
            return sum == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(sum));
        });
    }
}
