package dev.nospof.components.kubernetes.service;

import dev.nospof.components.model.Durations;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One alert.
 *
 * @param name in capitals and small letters, with nospof's own prefix
 * @param expression in PromQL
 * @param pending how long it must hold before somebody hears of it
 * @param urgent somebody has to look at once; otherwise in working hours
 * @param labels beside namespace, service and severity; alerts of one name differ in them, or Prometheus would take them for one
 * @param runbook the stem of its page
 * @param summary one sentence that says what is wrong and what it means
 */
record AlertRule(
        String name,
        String expression,
        Duration pending,
        boolean urgent,
        Map<String, String> labels,
        String runbook,
        String summary) {
    AlertRule {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    AlertRule(String name, String expression, Duration pending, boolean urgent, String runbook, String summary) {
        this(name, expression, pending, urgent, Map.of(), runbook, summary);
    }

    Map<String, Object> asManifest(Blueprint service) {
        var args = service.args();
        var all = new TreeMap<>(labels);
        all.put("namespace", args.namespace());
        all.put("service", service.name());
        all.put("severity", urgent && args.profile().paging() ? "page" : "ticket");
        return new TreeMap<>(Map.of(
                "alert",
                name,
                "expr",
                expression,
                "for",
                Durations.word(pending),
                "labels",
                all,
                "annotations",
                new TreeMap<>(Map.of(
                        "summary", summary, "runbook_url", args.monitoring().runbooks() + runbook))));
    }
}
