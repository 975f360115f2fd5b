package dev.nospof.policies.rules.objective;

import dev.nospof.components.model.Durations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Alerts on how fast an error budget burns come in four speeds, each over a long and a short window (https://sre.google/workbook/alerting-on-slos/, "Multiwindow, Multi-Burn-Rate
 * Alerts"). They are known by the series that they compare, which end in their window: {@code …ratio_rate1h}, {@code …burnrate5m}.
 */
public record BurningBudgetsAreNoticed() implements Rule {
    private static final Pattern SERIES = Pattern.compile("(?:ratio_rate|burnrate)(\\d{1,4}[smhdw])\\b");

    /** Each speed: how it is called, and the longest of its long windows. An objective's period scales windows as well as factors. */
    private record Speed(String word, Duration longest, String example) {}

    private static final List<Speed> SPEEDS = List.of(
            new Speed("within minutes", Duration.ofHours(2), "1h and 5m"),
            new Speed("within an hour", Duration.ofHours(12), "6h and 30m"),
            new Speed("within the day", Duration.ofHours(47), "1d and 2h"),
            new Speed("at all, where it is slow", Duration.ofDays(90), "3d and 6h"));

    @Override
    public String id() {
        return "SLO-01";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "That an objective is about to be missed is noticed in time, whether it goes fast or slowly.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.objects().ofKind("PrometheusRule").stream()
                .map(object -> new Case(object.resource(), () -> judge(object)));
    }

    private static Optional<Verdict> judge(KubernetesObject object) {
        var alerts = alerts(object);
        if (alerts.isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(object));
        var covered = new TreeSet<Integer>();
        for (var alert : alerts) {
            var windows = windows(alert);
            if (windows.size() < 2) {
                flaws.add(
                        alert.at("expr").path(),
                        "It looks over one window only: it fires for a moment's trouble, or goes on long after the trouble is over",
                        "Compare a short window as well, a twelfth of the long one");
            }
            covered.add(speed(windows.last()));
            told(alert, flaws);
        }
        for (int i = 0; i < SPEEDS.size(); i++) {
            if (!covered.contains(i)) {
                var speed = SPEEDS.get(i);
                flaws.add(
                        "spec.groups",
                        "A budget that burns at one of the four speeds is not noticed " + speed.word(),
                        "Add an alert over " + speed.example());
            }
        }
        return Optional.of(flaws.verdict());
    }

    private static void told(Field alert, Flaws flaws) {
        if (!alert.at("labels", "severity").isPresent()) {
            flaws.add(
                    alert.at("labels", "severity").path(),
                    "Nobody decided whether it wakes somebody",
                    "Set severity: page or ticket");
        }
        if (!alert.at("annotations", "runbook_url").isPresent()) {
            flaws.add(
                    alert.at("annotations", "runbook_url").path(),
                    "Whoever is woken does not know what to do",
                    "Name the page that says it: runbook_url");
        }
    }

    /** Those that compare how fast a budget burns. */
    private static List<Field> alerts(KubernetesObject object) {
        var alerts = new ArrayList<Field>();
        for (var group : object.at("spec", "groups").items()) {
            for (var rule : group.at("rules").items()) {
                if (rule.at("alert").isPresent() && !windows(rule).isEmpty()) {
                    alerts.add(rule);
                }
            }
        }
        return alerts;
    }

    private static NavigableSet<Duration> windows(Field alert) {
        var windows = new TreeSet<Duration>();
        SERIES.matcher(alert.at("expr").text().orElse(""))
                .results()
                .forEach(series -> windows.add(window(series.group(1))));
        return windows;
    }

    /** Prometheus knows weeks as well. */
    private static Duration window(String word) {
        return word.endsWith("w")
                ? Duration.ofDays(7L * Integer.parseInt(word.substring(0, word.length() - 1)))
                : Durations.parse(word).orElseThrow();
    }

    private static int speed(Duration window) {
        int speed = 0;
        while (speed < SPEEDS.size() - 1 && window.compareTo(SPEEDS.get(speed).longest()) > 0) {
            speed++;
        }
        return speed;
    }
}
