package dev.nospof.components.kubernetes.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import dev.nospof.components.kubernetes.service.Monitoring;
import dev.nospof.components.model.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTest {
    @TempDir
    Path folder;

    @Test
    void isUnderstoodByPrometheus() throws Exception {
        Files.writeString(
                folder.resolve("rules.yaml"),
                new Gson()
                        .toJson(Manifest.of(Watched.alerts(Stores.blueprint(b -> b)))
                                .at("spec")));

        var outcome = Promtool.run(folder, "check", "rules", "rules.yaml");

        assertThat(outcome.output()).contains("SUCCESS: 5 rules found");
    }

    @Test
    void alertsWhenTheMajorityIsLostAndNotBefore() throws Exception {
        Files.writeString(
                folder.resolve("rules.yaml"),
                new Gson()
                        .toJson(Manifest.of(Watched.alerts(Stores.blueprint(b -> b)))
                                .at("spec")));
        Files.writeString(folder.resolve("test.yaml"), """
                rule_files: [rules.yaml]
                evaluation_interval: 30s
                tests:
                  - interval: 30s
                    input_series:
                      - series: kube_statefulset_status_replicas_ready{namespace="shop",statefulset="store"}
                        values: 3x10 2x30 1x10
                    alert_rule_test:
                      - {eval_time: 5m, alertname: NospofMemberMissing}
                      - {eval_time: 18m, alertname: NospofQuorumLost}
                      - eval_time: 18m
                        alertname: NospofMemberMissing
                        exp_alerts:
                          - exp_labels: {namespace: shop, service: store, severity: ticket, statefulset: store}
                            exp_annotations:
                              summary: "shop/store has lost a member and has not healed: the next loss may stop it."
                              runbook_url: https://nospof.dev/runbooks/member-missing
                      - eval_time: 24m
                        alertname: NospofQuorumLost
                        exp_alerts:
                          - exp_labels: {namespace: shop, service: store, severity: page, statefulset: store}
                            exp_annotations:
                              summary: "shop/store has no majority of its members: it accepts no write."
                              runbook_url: https://nospof.dev/runbooks/quorum-lost
                """);

        var outcome = Promtool.run(folder, "test", "rules", "test.yaml");

        assertThat(outcome.output()).contains("SUCCESS");
    }

    @Test
    void hasAPageForEachAlert() {
        for (var rule : rules(Stores.blueprint(b -> b))) {
            var url = rule.at("annotations", "runbook_url").toString();
            assertThat(url).startsWith(Monitoring.RUNBOOKS);
            assertThat(Path.of("")
                            .toAbsolutePath()
                            .resolve("../../docs/runbooks/" + url.substring(Monitoring.RUNBOOKS.length()) + ".md"))
                    .isNotEmptyFile();
        }
    }

    @Test
    void wakesNobodyWhereTheProfileSaysSo() {
        assertThat(rules(Stores.blueprint(b -> b.profile(Profile.STAGING))))
                .extracting(rule -> rule.at("labels", "severity"))
                .containsOnly("ticket");
    }

    @Test
    void drawsOnlyWhatPrometheusUnderstands() throws Exception {
        var data = (Map<?, ?>)
                Manifest.of(Watched.dashboard(Stores.blueprint(b -> b))).at("data");
        var json = data.get("shop.store.json").toString();
        var queries = Promtool.queries(JsonParser.parseString(json).getAsJsonObject());

        var outcome = Promtool.checkQueries(folder, queries);

        assertThat(queries).hasSize(6);
        assertThat(outcome.output()).contains("SUCCESS: 6 rules found");
        assertThat(json.replace("${datasource}", "")).doesNotContain("${");
    }

    private static List<Manifest> rules(Blueprint set) {
        return Manifest.of(Watched.alerts(set)).items("spec", "groups", "0", "rules");
    }
}
