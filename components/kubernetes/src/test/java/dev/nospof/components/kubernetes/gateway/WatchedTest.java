package dev.nospof.components.kubernetes.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import dev.nospof.components.kubernetes.service.Monitoring;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTest {
    private static final Manifest ALERTS =
            Manifest.of(Watched.alerts("edge", Gateways.builder().build()));

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("rules.yaml"), new Gson().toJson(ALERTS.at("spec")));
    }

    @Test
    void isUnderstoodByPrometheus() throws Exception {
        assertThat(Promtool.run(folder, "check", "rules", "rules.yaml").output())
                .contains("SUCCESS: 3 rules found");
    }

    @Test
    void alertsForTheServiceThatHasNobodyLeftAlone() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("test.yaml"), """
                rule_files: [rules.yaml]
                evaluation_interval: 30s
                tests:
                  - interval: 30s
                    input_series:
                      - {series: 'haproxy_backend_active_servers{namespace="shop",service="edge",proxy="api",pod="edge-1"}', values: "3x10 0x10"}
                      - {series: 'haproxy_backend_active_servers{namespace="shop",service="edge",proxy="storefront",pod="edge-1"}', values: "3x20"}
                      - {series: 'haproxy_backend_active_servers{namespace="shop",service="edge",proxy="budget",pod="edge-1"}', values: "0x20"}
                      - {series: 'haproxy_frontend_http_responses_total{namespace="shop",service="edge",proxy="traffic",code="5xx"}', values: "0+3x20"}
                    promql_expr_test:
                      - expr: nospof_gateway_requests_count
                        eval_time: 5m
                        exp_samples: [{labels: 'nospof_gateway_requests_count{namespace="shop",service="edge",proxy="traffic",code="5xx"}', value: 30}]
                    alert_rule_test:
                      - {eval_time: 5m, alertname: NospofGatewayLeadsNowhere}
                      - eval_time: 8m
                        alertname: NospofGatewayLeadsNowhere
                        exp_alerts: [{exp_labels: {namespace: shop, service: edge, proxy: api, severity: page}, exp_annotations: {
                          summary: "Behind shop/edge no pod of api answers: its users get 503.",
                          runbook_url: "https://nospof.dev/runbooks/gateway-leads-nowhere"}}]
                """);

        assertThat(Promtool.run(folder, "test", "rules", "test.yaml").output()).contains("SUCCESS");
    }

    @Test
    void hasAPageForEachAlert() {
        var alerts = ALERTS.items("spec", "groups", "0", "rules").stream()
                .filter(rule -> rule.at("alert") != null)
                .toList();

        assertThat(alerts).hasSize(2).allSatisfy(rule -> {
            var url = rule.at("annotations", "runbook_url").toString();
            assertThat(Path.of("")
                            .toAbsolutePath()
                            .resolve("../../docs/runbooks/" + url.substring(Monitoring.RUNBOOKS.length()) + ".md"))
                    .isNotEmptyFile();
        });
    }
}
