package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Objective;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objective as Prometheus sees it: the share of failed requests over each window, and alerts on how fast it eats the budget. */
final class ObjectiveRules {
    private ObjectiveRules() {}

    /** One recorded series for each window, so that alerts and dashboards share the work. */
    static List<Map<String, Object>> recordings(Blueprint service) {
        return service.args().objective().burnRates().stream()
                .flatMap(rate -> Stream.of(rate.shortWindow(), rate.longWindow()))
                .distinct()
                .sorted()
                .map(window -> recording(service, window))
                .toList();
    }

    static List<AlertRule> alerts(Blueprint service) {
        return service.args().objective().burnRates().stream()
                .map(rate -> alert(service, rate))
                .toList();
    }

    static String failedShare(Duration window) {
        return "nospof:requests_failed:ratio_rate" + Durations.word(window);
    }

    private static Map<String, Object> recording(Blueprint service, Duration window) {
        return new TreeMap<>(Map.of(
                "record", failedShare(window),
                "expr", share(service, Durations.word(window)),
                "labels",
                        new TreeMap<>(Map.of(
                                "namespace", service.args().namespace(),
                                "service", service.name()))));
    }

    /** Where nothing failed there is no series of failures, which counts as none; without requests the share is not a number. */
    private static String share(Blueprint service, String window) {
        var metric = service.args().monitoring().requests();
        var requests = Watched.of(service).own();
        return "(sum(rate(%s_count{%s,%s=~\"%s\"}[%s])) or vector(0)) / sum(rate(%s_count{%s}[%s]))"
                .formatted(
                        metric.histogram(),
                        requests,
                        metric.statusLabel(),
                        metric.failed(),
                        window,
                        metric.histogram(),
                        requests,
                        window);
    }

    private static AlertRule alert(Blueprint service, Objective.BurnRate rate) {
        var requests = Watched.of(service).own();
        var threshold = rate.threshold().toPlainString();
        return new AlertRule(
                "NospofErrorBudgetBurns",
                "%s{%s} > %s and %s{%s} > %s"
                        .formatted(
                                failedShare(rate.longWindow()),
                                requests,
                                threshold,
                                failedShare(rate.shortWindow()),
                                requests,
                                threshold),
                // Long enough to ride out one bad scrape; the windows themselves do the smoothing.
                rate.urgent() ? Duration.ofMinutes(2) : Duration.ofMinutes(15),
                rate.urgent(),
                Map.of("window", Durations.word(rate.longWindow())),
                "error-budget-burns",
                "%s/%s fails %s times more requests than its objective of %s %% allows, over %s: %s %% of the error budget."
                        .formatted(
                                service.args().namespace(),
                                service.name(),
                                rate.factor().toPlainString(),
                                service.args().objective().percent().toPlainString(),
                                Durations.word(rate.longWindow()),
                                rate.budgetPercent()));
    }
}
