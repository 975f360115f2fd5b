package dev.nospof.components.kubernetes.gateway;

import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.kubernetes.service.Monitoring;
import dev.nospof.components.kubernetes.service.RequestMetric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is watched beside what every service of ours is: whether anybody is left behind a way, and the gateway's own objective. */
final class Watched {
    private static final String REQUESTS = "nospof_gateway_requests";

    /** What HAProxy counts is no histogram; it is recorded under the name that objectives look for. */
    static final RequestMetric METRIC = new RequestMetric(REQUESTS, "code", "5xx");

    private Watched() {}

    static CustomObjectArgs alerts(String gateway, GatewayArgs args) {
        var where = "namespace=\"%s\",service=\"%s\"".formatted(args.namespace(), gateway);
        var owner =
                new AlertRule.Owner(args.namespace(), gateway, args.profile().paging(), Monitoring.RUNBOOKS);
        var rules = new ArrayList<Object>();
        rules.add(new TreeMap<>(Map.of(
                "record",
                REQUESTS + "_count",
                "expr",
                "haproxy_frontend_http_responses_total{%s,proxy=\"traffic\"}".formatted(where))));
        rules.add(new AlertRule(
                        "NospofGatewayLeadsNowhere",
                        "max by (proxy) (haproxy_backend_active_servers{%s,proxy!=\"budget\"}) < 1".formatted(where),
                        Duration.ofMinutes(1),
                        true,
                        "gateway-leads-nowhere",
                        "Behind " + args.namespace() + "/" + gateway
                                + " no pod of {{ $labels.proxy }} answers: its users get 503.")
                .asManifest(owner));
        rules.add(new AlertRule(
                        "NospofGatewayTriesTwice",
                        "sum by (proxy) (rate(haproxy_backend_retry_warnings_total{%1$s}[5m])) > 0.1 * sum by (proxy) (rate(haproxy_backend_http_requests_total{%1$s}[5m]))"
                                .formatted(where),
                        Duration.ofMinutes(10),
                        false,
                        "gateway-tries-twice",
                        "More than a tenth of the requests from " + args.namespace() + "/" + gateway
                                + " to {{ $labels.proxy }} have to be sent twice.")
                .asManifest(owner));
        var group = new TreeMap<String, Object>(Map.of(
                "name", args.namespace() + "." + gateway + ".gateway", "interval", "30s", "rules", List.copyOf(rules)));
        return CustomObjectArgs.of(
                "monitoring.coreos.com/v1",
                "PrometheusRule",
                Files.metadata(gateway, args.namespace(), gateway + "-gateway"),
                Map.of("groups", List.of(group)));
    }
}
