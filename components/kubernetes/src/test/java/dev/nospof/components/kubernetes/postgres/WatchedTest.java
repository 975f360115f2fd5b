package dev.nospof.components.kubernetes.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import dev.nospof.components.kubernetes.service.Monitoring;
import dev.nospof.components.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTest {
    private static final String MEMBER = "{namespace=\"shop\",service=\"db-members\",pod=\"db-%d\"}";

    @TempDir
    Path folder;

    @Test
    void isUnderstoodByPrometheus() throws Exception {
        write(Watched.alerts(Databases.blueprint(b -> b)));
        assertThat(Promtool.run(folder, "check", "rules", "rules.yaml").output())
                .contains("SUCCESS: 9 rules found");

        write(OperatorObjects.alerts(Databases.blueprint(b -> b.runBy(RunBy.cloudNativePg()))));
        assertThat(Promtool.run(folder, "check", "rules", "rules.yaml").output())
                .contains("SUCCESS: 5 rules found");
    }

    @Test
    void alertsWhenThereIsNoPrimaryAlsoWhenNobodySaysSo() throws Exception {
        fires("""
                  - interval: 30s
                    input_series:
                      - {series: 'patroni_primary%s', values: "1x10 0x10"}
                      - {series: 'patroni_primary%s', values: "0x20"}
                    alert_rule_test:
                      - {eval_time: 5m, alertname: NospofPostgresNoPrimary}
                      - eval_time: 8m
                        alertname: NospofPostgresNoPrimary
                        exp_alerts: [{exp_labels: {namespace: shop, service: db, severity: page}, exp_annotations: {
                          summary: "shop/db has no primary: it accepts no write.", runbook_url: "https://nospof.dev/runbooks/postgres-no-primary"}}]
                      - eval_time: 30m
                        alertname: NospofPostgresNoPrimary
                        exp_alerts: [{exp_labels: {namespace: shop, service: db, severity: page}, exp_annotations: {
                          summary: "shop/db has no primary: it accepts no write.", runbook_url: "https://nospof.dev/runbooks/postgres-no-primary"}}]
                """.formatted(MEMBER.formatted(0), MEMBER.formatted(1)));
    }

    @Test
    void alertsWhenAStandbyIsFarBehindAndNamesIt() throws Exception {
        fires("""
                  - interval: 30s
                    input_series:
                      - {series: 'patroni_xlog_location%1$s', values: "900000000x20"}
                      - {series: 'patroni_replica%1$s', values: "0x20"}
                      - {series: 'patroni_replica%2$s', values: "1x20"}
                      - {series: 'patroni_xlog_replayed_location%2$s', values: "800000000x20"}
                      - {series: 'patroni_replica%3$s', values: "1x20"}
                      - {series: 'patroni_xlog_replayed_location%3$s', values: "899999000x20"}
                    alert_rule_test:
                      - eval_time: 8m
                        alertname: NospofPostgresLag
                        exp_alerts: [{exp_labels: {namespace: shop, pod: db-1, service: db, severity: ticket}, exp_annotations: {
                          summary: "A standby of shop/db is more than 64 MiB behind.", runbook_url: "https://nospof.dev/runbooks/postgres-lag"}}]
                """.formatted(MEMBER.formatted(0), MEMBER.formatted(1), MEMBER.formatted(2)));
    }

    @Test
    void alertsWhenTheArchiveWasNotReachedForThreeChecksAlsoIfItNeverWas() throws Exception {
        fires("""
                  - interval: 1m
                    input_series:
                      - {series: 'kube_cronjob_created{namespace="shop",cronjob="db-archive-check"}', values: "0x200"}
                      - {series: 'kube_cronjob_status_last_successful_time{namespace="shop",cronjob="db-archive-check"}', values: "_x60 3600x140"}
                    alert_rule_test:
                      - {eval_time: 44m, alertname: NospofPostgresArchiveFails}
                      - eval_time: 50m
                        alertname: NospofPostgresArchiveFails
                        exp_alerts: [{exp_labels: {cronjob: db-archive-check, namespace: shop, service: db, severity: page}, exp_annotations: {
                          summary: "The log of shop/db does not reach its archive: what is written now would be lost with its volumes.",
                          runbook_url: "https://nospof.dev/runbooks/postgres-archive-fails"}}]
                      - {eval_time: 100m, alertname: NospofPostgresArchiveFails}
                """);
    }

    @Test
    void hasAPageForEachAlert() {
        Stream.of(
                        Watched.alerts(Databases.blueprint(b -> b)),
                        OperatorObjects.alerts(Databases.blueprint(b -> b.runBy(RunBy.cloudNativePg()))))
                .flatMap(alerts -> rules(alerts).stream())
                .forEach(rule -> {
                    var url = rule.at("annotations", "runbook_url").toString();
                    assertThat(url).startsWith(Monitoring.RUNBOOKS);
                    assertThat(Path.of("")
                                    .toAbsolutePath()
                                    .resolve("../../docs/runbooks/" + url.substring(Monitoring.RUNBOOKS.length())
                                            + ".md"))
                            .isNotEmptyFile();
                });
    }

    @Test
    void wakesNobodyWhereTheProfileSaysSo() {
        assertThat(rules(Watched.alerts(Databases.blueprint(b -> b.profile(Profile.STAGING)))))
                .extracting(rule -> rule.at("labels", "severity"))
                .containsOnly("ticket");
    }

    @Test
    void drawsOnlyWhatPrometheusUnderstands() throws Exception {
        var data = (Map<?, ?>)
                Manifest.of(Watched.dashboard(Databases.blueprint(b -> b))).at("data");
        var json = data.get("shop.db.json").toString();
        var queries = Promtool.queries(JsonParser.parseString(json).getAsJsonObject());

        var outcome = Promtool.checkQueries(folder, queries);

        assertThat(outcome.output()).contains("SUCCESS: " + queries.size() + " rules found");
        assertThat(json.replace("${datasource}", "")).doesNotContain("${");
    }

    private void fires(String tests) throws Exception {
        write(Watched.alerts(Databases.blueprint(b -> b)));
        Files.writeString(
                folder.resolve("test.yaml"), "rule_files: [rules.yaml]\nevaluation_interval: 30s\ntests:\n" + tests);
        assertThat(Promtool.run(folder, "test", "rules", "test.yaml").output()).contains("SUCCESS");
    }

    private void write(CustomObjectArgs alerts) throws IOException {
        Files.writeString(
                folder.resolve("rules.yaml"),
                new Gson().toJson(Manifest.of(alerts).at("spec")));
    }

    private static List<Manifest> rules(CustomObjectArgs alerts) {
        return Manifest.of(alerts).items("spec", "groups", "0", "rules");
    }
}
