package dev.nospof.components.kubernetes.parts;

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
public record AlertRule(
        String name,
        String expression,
        Duration pending,
        boolean urgent,
        Map<String, String> labels,
        String runbook,
        String summary) {
    public AlertRule {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    public AlertRule(String name, String expression, Duration pending, boolean urgent, String runbook, String summary) {
        this(name, expression, pending, urgent, Map.of(), runbook, summary);
    }

    /** As a PrometheusRule has it. */
    public Map<String, Object> asManifest(Owner owner) {
        var all = new TreeMap<>(labels);
        all.put("namespace", owner.namespace());
        all.put("service", owner.service());
        all.put("severity", urgent && owner.paging() ? "page" : "ticket");
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
                new TreeMap<>(Map.of("summary", summary, "runbook_url", owner.runbooks() + runbook))));
    }

    /**
     * Whose alerts they are.
     *
     * @param paging whether urgent ones wake somebody
     * @param runbooks a URL that ends with a slash
     */
    public record Owner(String namespace, String service, boolean paging, String runbooks) {}
}
