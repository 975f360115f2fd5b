package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
    @TempDir
    Path folder;

    @Test
    void isFoundByGrafana() {
        var dashboard = Manifest.of(Dashboard.of(Orders.blueprint()));

        assertThat(dashboard.at("metadata", "name")).isEqualTo("orders-dashboard");
        assertThat(dashboard.at("metadata", "labels", "grafana_dashboard")).isEqualTo("1");
        assertThat(dashboard.at("data", "shop.orders.json")).isNotNull();
    }

    @Test
    void isWholeAndKnowsItsService() {
        var json = Dashboard.json(Orders.blueprint());
        var dashboard = JsonParser.parseString(json).getAsJsonObject();

        assertThat(dashboard.get("title").getAsString()).isEqualTo("shop / orders");
        assertThat(dashboard.get("uid").getAsString())
                .hasSizeLessThanOrEqualTo(40)
                .startsWith("nospof-");
        assertThat(json.replace("${datasource}", "")).doesNotContain("${");
        assertThat(Promtool.queries(dashboard)).hasSizeGreaterThan(10);
    }

    @Test
    void differsFromThatOfTheSameServiceElsewhere() {
        var here = JsonParser.parseString(Dashboard.json(Orders.blueprint())).getAsJsonObject();
        var there = JsonParser.parseString(Dashboard.json(Orders.blueprint(b -> b.namespace("test"))))
                .getAsJsonObject();

        assertThat(here.get("uid")).isNotEqualTo(there.get("uid"));
    }

    @Test
    void asksOnlyWhatPrometheusUnderstands() throws Exception {
        var queries = Promtool.queries(
                JsonParser.parseString(Dashboard.json(Orders.blueprint())).getAsJsonObject());

        var outcome = Promtool.checkQueries(folder, queries);

        assertThat(outcome.output()).contains("SUCCESS: " + queries.size() + " rules found");
    }
}
