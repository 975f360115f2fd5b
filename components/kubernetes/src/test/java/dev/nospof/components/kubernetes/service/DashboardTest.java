package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
        assertThat(queries(dashboard)).hasSizeGreaterThan(10);
    }

    @Test
    void differsFromThatOfTheSameServiceElsewhere() {
        var here = JsonParser.parseString(Dashboard.json(Orders.blueprint())).getAsJsonObject();
        var there = JsonParser.parseString(Dashboard.json(Orders.blueprint(b -> b.namespace("test"))))
                .getAsJsonObject();

        assertThat(here.get("uid")).isNotEqualTo(there.get("uid"));
    }

    /** Every query is put into a rule of its own for promtool to read. */
    @Test
    void asksOnlyWhatPrometheusUnderstands() throws Exception {
        var queries = queries(
                JsonParser.parseString(Dashboard.json(Orders.blueprint())).getAsJsonObject());
        var rules = new ArrayList<TreeMap<String, Object>>();
        for (int i = 0; i < queries.size(); i++) {
            var rule = new TreeMap<String, Object>();
            rule.put("record", "query:" + (char) ('a' + i));
            rule.put("expr", queries.get(i));
            rules.add(rule);
        }
        var group = new TreeMap<String, Object>();
        group.put("name", "dashboard");
        group.put("rules", rules);
        var file = new TreeMap<String, Object>();
        file.put("groups", List.of(group));
        Files.writeString(folder.resolve("queries.yaml"), new Gson().toJson(file));

        var outcome = Promtool.run(folder, "check", "rules", "queries.yaml");

        assertThat(outcome.output()).contains("SUCCESS: " + queries.size() + " rules found");
    }

    private static List<String> queries(JsonObject dashboard) {
        var all = new ArrayList<String>();
        for (var panel : dashboard.getAsJsonArray("panels")) {
            for (var target : panel.getAsJsonObject().getAsJsonArray("targets")) {
                all.add(target.getAsJsonObject().get("expr").getAsString());
            }
        }
        return all;
    }
}
