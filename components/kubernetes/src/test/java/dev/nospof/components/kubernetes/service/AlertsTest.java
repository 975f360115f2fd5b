package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import dev.nospof.components.model.Objective;
import dev.nospof.components.model.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AlertsTest {
    @SuppressWarnings("UnusedVariable") // Read by FieldSource.
    private static final List<Blueprint> ALL_SORTS = List.of(
            Orders.blueprint(),
            Orders.blueprint(b -> b.profile(Profile.DEV)),
            Orders.blueprint(b -> b.profile(Profile.PROD_MULTI_REGION).peakReplicas(40)),
            Orders.blueprint(b -> b.objective(Objective.of("99.999").over(Duration.ofDays(7)))),
            Orders.blueprint(b -> b.health(Health.grpc())
                    .monitoring(Monitoring.DEFAULT.withRequests(RequestMetric.OPENTELEMETRY_GRPC))),
            Orders.blueprint(b -> b.monitoring(Monitoring.DEFAULT.withRequests(RequestMetric.MICROMETER))));

    private static final Backlog OUTBOX =
            Backlog.of("queue_oldest_seconds", Duration.ofMinutes(10)).settingAside("queue_damaged");

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("ALL_SORTS")
    void areUnderstoodByPrometheus(Blueprint service) throws Exception {
        write(service);

        var outcome = Promtool.run(folder, "check", "rules", "rules.yaml");

        // 7 windows; 4 burn rates and 8 more.
        assertThat(outcome.output()).contains("SUCCESS: 19 rules found");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void fireWhenTheyShouldAndOnlyThen() throws Exception {
        write(Orders.blueprint());
        try (var cases = Objects.requireNonNull(AlertsTest.class.getResourceAsStream("alerts.test.yaml"))) {
            Files.write(folder.resolve("alerts.test.yaml"), cases.readAllBytes());
        }

        var outcome = Promtool.run(folder, "test", "rules", "alerts.test.yaml");

        assertThat(outcome.output()).contains("SUCCESS");
        assertThat(outcome.exit()).isZero();
    }

    /** The test above can fail: without the short window the first page would not end. */
    @Test
    void wouldNotPassTheirTestsWithoutTheShortWindow() throws Exception {
        write(Orders.blueprint());
        var rules = Files.readString(folder.resolve("rules.yaml"));
        Files.writeString(folder.resolve("rules.yaml"), rules.replace("ratio_rate5m{", "ratio_rate1h{"));
        try (var cases = Objects.requireNonNull(AlertsTest.class.getResourceAsStream("alerts.test.yaml"))) {
            Files.write(folder.resolve("alerts.test.yaml"), cases.readAllBytes());
        }

        var outcome = Promtool.run(folder, "test", "rules", "alerts.test.yaml");

        assertThat(outcome.output()).contains("FAILED").contains("window=\"1h\"");
    }

    @Test
    void tellOfWorkThatWasAcceptedAndIsNotDone() throws Exception {
        write(Orders.blueprint(b -> b.monitoring(Monitoring.DEFAULT.withBacklog(OUTBOX))));
        Files.writeString(folder.resolve("alerts.test.yaml"), """
                rule_files: [rules.yaml]
                tests:
                  - interval: 1m
                    input_series:
                      - {series: 'queue_oldest_seconds{namespace="shop",service="orders",pod="a"}', values: '0x10 660x20 0x20'}
                      - {series: 'queue_oldest_seconds{namespace="shop",service="orders",pod="b"}', values: '0x50'}
                      - {series: 'queue_damaged{namespace="shop",service="orders",pod="a"}', values: '0x20 1x30'}
                    alert_rule_test:
                      - {eval_time: 12m, alertname: NospofWorkWaits, exp_alerts: []}
                      - eval_time: 14m
                        alertname: NospofWorkWaits
                        exp_alerts:
                          - exp_labels: {namespace: shop, service: orders, severity: page}
                            exp_annotations:
                              summary: shop/orders has accepted work that has waited for more than 10m.
                              runbook_url: https://nospof.dev/runbooks/work-waits
                      - {eval_time: 35m, alertname: NospofWorkWaits, exp_alerts: []}
                      - {eval_time: 20m, alertname: NospofWorkSetAside, exp_alerts: []}
                      - eval_time: 30m
                        alertname: NospofWorkSetAside
                        exp_alerts:
                          - exp_labels: {namespace: shop, service: orders, severity: ticket}
                            exp_annotations:
                              summary: shop/orders has accepted work that it cannot do and has set aside.
                              runbook_url: https://nospof.dev/runbooks/work-set-aside
                """);

        var outcome = Promtool.run(folder, "test", "rules", "alerts.test.yaml");

        assertThat(outcome.output()).contains("SUCCESS");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void eachSayHowLongHowUrgentAndWhatToDo() {
        for (var rule : alerts(Orders.blueprint(b -> b.monitoring(Monitoring.DEFAULT.withBacklog(OUTBOX))))) {
            assertThat(rule.at("for").toString()).matches("\\d+m");
            assertThat(rule.at("labels", "severity")).isIn("page", "ticket");
            assertThat(rule.at("annotations", "summary").toString()).contains("shop/orders");
            var url = rule.at("annotations", "runbook_url").toString();
            assertThat(url).startsWith(Monitoring.RUNBOOKS);
            assertThat(page(url.substring(Monitoring.RUNBOOKS.length()))).isNotEmptyFile();
        }
    }

    @Test
    void wakeNobodyWhereTheProfileSaysSo() {
        assertThat(alerts(Orders.blueprint()))
                .extracting(rule -> rule.at("labels", "severity"))
                .contains("page");
        assertThat(alerts(Orders.blueprint(b -> b.profile(Profile.STAGING))))
                .extracting(rule -> rule.at("labels", "severity"))
                .containsOnly("ticket");
    }

    /** Prometheus takes two alerts with one name and the same labels for one. */
    @Test
    void areToldApartByTheirLabels() {
        assertThat(alerts(Orders.blueprint()))
                .extracting(rule -> rule.at("alert") + " " + rule.at("labels"))
                .doesNotHaveDuplicates();
    }

    @Test
    void pointToTheTeamsOwnRunbooks() {
        var ours =
                Orders.blueprint(b -> b.monitoring(Monitoring.DEFAULT.withRunbooks("https://wiki.example.org/ops/")));

        assertThat(alerts(ours))
                .extracting(rule -> rule.at("annotations", "runbook_url").toString())
                .allMatch(url -> url.startsWith("https://wiki.example.org/ops/"));
    }

    private static List<Manifest> alerts(Blueprint service) {
        return Manifest.of(Alerts.of(service)).items("spec", "groups", "1", "rules");
    }

    private static Path page(String stem) {
        return Path.of("").toAbsolutePath().resolve("../../docs/runbooks/" + stem + ".md");
    }

    /** JSON is YAML too. */
    private void write(Blueprint service) throws IOException {
        Files.writeString(
                folder.resolve("rules.yaml"),
                new Gson()
                        .newBuilder()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(Manifest.of(Alerts.of(service)).at("spec")),
                StandardCharsets.UTF_8);
    }
}
